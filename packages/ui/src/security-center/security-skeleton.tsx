'use client';

import { useRef, type ReactElement } from 'react';
import { useFocusRecovery } from '../primitives/dialog/use-focus-recovery.ts';
import { Screen } from '../primitives/screen/index.ts';
import { Skeleton, TextLine } from '../primitives/skeleton.tsx';
import { useCopy } from '../shared/use-copy.ts';
import '../words/security.words.ts';

/** A placeholder for text that is not known yet. */
function TextBlock(): ReactElement {
  return <span data-slot="skeleton-block" />;
}

function RowSkeleton({ factCount, hasButton }: { factCount: number; hasButton?: boolean }): ReactElement {
  return (
    <div data-slot="factor-row">
      <span data-slot="row-icon" />
      <span data-slot="row-text">
        <span data-slot="row-name">
          <TextBlock />
        </span>
        <span data-slot="row-note">
          {Array.from({ length: factCount }, (_, fact) => (
            <span key={fact} data-slot="row-fact">
              <TextBlock />
            </span>
          ))}
        </span>
      </span>
      {hasButton ? <ButtonSkeleton /> : null}
    </div>
  );
}

function ButtonSkeleton(): ReactElement {
  return <span data-slot="button" data-variant="secondary" data-size="small" data-part="skeleton-block" />;
}

function SectionHeaderSkeleton({ title, hasButton }: { title: string; hasButton?: boolean }): ReactElement {
  return (
    <div data-slot="section-header">
      <h3 data-slot="section-title">{title}</h3>
      {hasButton ? <ButtonSkeleton /> : null}
    </div>
  );
}

/** The security page while it is loading, in the shape of a page with two factors. */
export function SecuritySkeleton(): ReactElement {
  const copy = useCopy();
  const page = useRef<HTMLDivElement>(null);
  useFocusRecovery(page);
  return (
    <div ref={page} data-slot="skeleton-page">
      <Skeleton status={copy('security.loading')}>
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
        <span data-slot="check-line">
          <span data-slot="check-mark" />
          <TextLine>{copy('security.checklist.all', { count: 4 })}</TextLine>
        </span>
        <div data-slot="section">
          <SectionHeaderSkeleton title={copy('security.factors.title')} hasButton />
          <div data-slot="factor-rows">
            <RowSkeleton factCount={3} />
            <RowSkeleton factCount={3} />
          </div>
        </div>
        <div data-slot="section">
          <SectionHeaderSkeleton title={copy('security.codes.title')} />
          <RowSkeleton factCount={1} hasButton />
        </div>
      </Skeleton>
    </div>
  );
}

/** The remembered devices while they are loading. */
export function DevicesSkeleton(): ReactElement {
  return (
    <Skeleton status={useCopy()('settings.loading')}>
      <div data-slot="factor-rows">
        <RowSkeleton factCount={2} />
        <RowSkeleton factCount={2} />
      </div>
    </Skeleton>
  );
}

/** The prompt history while it is loading. */
export function HistorySkeleton(): ReactElement {
  return (
    <Skeleton status={useCopy()('settings.loading')}>
      <div data-slot="factor-rows">
        <RowSkeleton factCount={2} />
      </div>
    </Skeleton>
  );
}

/** The preferences while they are loading. */
export function PreferencesSkeleton(): ReactElement {
  const copy = useCopy();
  const notes = [copy('preferences.suggest.on'), copy('preferences.reminders.on')];
  return (
    <Skeleton status={copy('settings.loading')}>
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
