'use client';

import type { ComponentProps, ReactElement } from 'react';
import { SpareKeyIcon } from '../factors/factor-icons.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { useElementClass } from '../primitives/element-classes.ts';
import { Spinner } from '../primitives/spinner.tsx';
import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import { useCopy } from '../shared/use-copy.ts';
import { Section, SectionHeader, SectionTitle } from './section.tsx';
import { useSecurityPart } from './security-center.context.ts';
import '../words/security.words.ts';

/** The section with the recovery codes. Not rendered without an enrolled factor. */
export function SecurityRecoveryCodes({
  children,
  ...props
}: Omit<ComponentProps<'section'>, 'title'>): ReactElement | null {
  const copy = useCopy();
  const { state } = useSecurityPart('Codes');
  if (state.security.factors.length === 0) return null;
  return (
    <Section {...props} title={copy('security.codes.title')}>
      {children ?? (
        <>
          <SectionHeader>
            <SectionTitle />
          </SectionHeader>
          <RecoveryCodesRow>
            <RecoveryCodesRemaining />
            <RegenerateCodesButton />
          </RecoveryCodesRow>
        </>
      )}
    </Section>
  );
}

/** A row with the icon of the codes. */
export function RecoveryCodesRow({ children, ...props }: ComponentProps<'div'>): ReactElement {
  const className = useElementClass('factor-row', props.className);
  return (
    <div {...props} className={className} data-slot="factor-row">
      <span data-slot="row-icon">
        <SpareKeyIcon />
      </span>
      {children}
    </div>
  );
}

/** How many codes are left, and when they were created. */
export function RecoveryCodesRemaining(props: Omit<ComponentProps<'div'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { recoveryCodes: codes } = useSecurityPart('CodesRemaining').state.security;
  const [name, ...facts] = !codes
    ? [copy('security.codes.none'), copy('security.codes.noneBody')]
    : codes.acknowledged
      ? [
          copy('security.codes.left', { remaining: codes.remaining }),
          copy('security.codes.made', { date: formatNonbreakingDay(copy.locale, codes.createdAt) }),
          copy('security.codes.once'),
        ]
      : [copy('security.codes.unsaved'), copy('security.codes.unsavedBody')];
  return (
    <div {...props} data-slot="row-text">
      <span data-slot="row-name">{name}</span>
      <span data-slot="row-note">
        {facts.map((fact) => (
          <span key={fact} data-slot="row-fact">
            {fact}
          </span>
        ))}
      </span>
    </div>
  );
}

/** Creates new codes; asks for confirmation if there are codes that work. */
export function RegenerateCodesButton({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { state, regenerate } = useSecurityPart('RegenerateCodes');
  const isBusy = state.step === 'working' && state.task.type === 'regenerate';
  const isUsable = state.security.recoveryCodes?.acknowledged ?? false;
  return (
    <Button
      data-size="small"
      {...props}
      busy={isBusy}
      icon={isBusy ? <Spinner /> : null}
      onClick={regenerate}
    >
      {children ?? copy(isUsable ? 'security.codes.renew' : 'security.codes.make')}
    </Button>
  );
}
