'use client';

import { useRef, type ReactElement, type ReactNode } from 'react';
import { useFocusRecovery } from '../primitives/dialog/use-focus-recovery.ts';
import { Screen } from '../primitives/screen/screen.tsx';
import { useCopy } from '../shared/use-copy.ts';

const usualChecks = ['factor', 'recovery_codes', 'phishing_resistant', 'second_factor'] as const;

/** Where words will stand that nobody knows yet. */
function TextBlock(): ReactElement {
  return <span data-slot="skeleton-block" />;
}

/** Where the usual words will stand, broken as they are; drawn as a stroke, and read out to nobody. */
function TextLine({ children }: { children: string }): ReactElement {
  return (
    <span aria-hidden="true" data-slot="skeleton-text">
      {children}
    </span>
  );
}

/** Says once what is going on, and keeps what is only drawn from being read out. It shows itself after a moment only. */
function Skeleton({ says, children }: { says: string; children: ReactNode }): ReactElement {
  return (
    <div aria-busy="true" data-slot="skeleton">
      <p aria-live="polite" data-slot="visually-hidden">
        {says}
      </p>
      {children}
    </div>
  );
}

function RowSkeleton({ facts, tool }: { facts: number; tool?: boolean }): ReactElement {
  return (
    <div data-slot="factor-row">
      <span data-slot="row-icon" />
      <span data-slot="row-text">
        <span data-slot="row-name">
          <TextBlock />
        </span>
        <span data-slot="row-note">
          {Array.from({ length: facts }, (_, fact) => (
            <span key={fact} data-slot="row-fact">
              <TextBlock />
            </span>
          ))}
        </span>
      </span>
      {tool ? <ButtonSkeleton /> : null}
    </div>
  );
}

function ButtonSkeleton(): ReactElement {
  return <span data-slot="button" data-variant="secondary" data-size="small" data-part="skeleton-block" />;
}

function SectionHeaderSkeleton({ title, tool }: { title: string; tool?: boolean }): ReactElement {
  return (
    <div data-slot="section-header">
      <h3 data-slot="section-title">{title}</h3>
      {tool ? <ButtonSkeleton /> : null}
    </div>
  );
}

/** The security page before its facts are here, in the shape that it has with two second steps. */
export function SecuritySkeleton(): ReactElement {
  const copy = useCopy();
  const page = useRef<HTMLDivElement>(null);
  useFocusRecovery(page);
  return (
    <div ref={page} data-slot="skeleton-page">
      <Skeleton says={copy('security.loading')}>
        <div data-slot="screen-header" data-part="security-header">
          <span data-slot="score-ring">
            <svg viewBox="0 0 56 56" fill="none" aria-hidden="true">
              <circle data-part="track" cx="28" cy="28" r="24" />
            </svg>
          </span>
          <Screen.Title>{copy('security.title')}</Screen.Title>
          <p data-slot="screen-lead">
            <TextLine>{copy('security.level.full')}</TextLine>
          </p>
        </div>
        <div data-slot="checklist">
          {usualChecks.map((check) => (
            <span key={check} data-slot="check-line">
              <span data-slot="check-mark" />
              <TextLine>{copy(`security.check.${check}`)}</TextLine>
            </span>
          ))}
        </div>
        <div data-slot="section">
          <SectionHeaderSkeleton title={copy('security.factors.title')} tool />
          <div data-slot="factor-rows">
            <RowSkeleton facts={3} />
            <RowSkeleton facts={3} />
          </div>
        </div>
        <div data-slot="section">
          <SectionHeaderSkeleton title={copy('security.codes.title')} />
          <RowSkeleton facts={1} tool />
        </div>
      </Skeleton>
    </div>
  );
}

/** Remembered devices on their way. */
export function DevicesSkeleton(): ReactElement {
  return (
    <Skeleton says={useCopy()('settings.loading')}>
      <div data-slot="factor-rows">
        <RowSkeleton facts={2} />
        <RowSkeleton facts={2} />
      </div>
    </Skeleton>
  );
}

/** What may ask a person, on its way. */
export function PreferencesSkeleton(): ReactElement {
  const copy = useCopy();
  const notes = [copy('preferences.suggest.on'), copy('preferences.reminders.on')];
  return (
    <Skeleton says={copy('settings.loading')}>
      {notes.map((note) => (
        <div key={note} data-slot="switch-row">
          <span data-slot="row-text">
            <span data-slot="row-name">
              <TextBlock />
            </span>
            <span data-slot="row-note">
              <TextLine>{note}</TextLine>
            </span>
          </span>
          <span data-slot="skeleton-block" data-kind="switch" />
        </div>
      ))}
    </Skeleton>
  );
}
