'use client';

import type { ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { CheckIcon, MomentIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import { textElements } from '../primitives/text-elements.tsx';
import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import { useCopy } from '../shared/use-copy.ts';
import { Approval } from '../step-up-dialog/approval.parts.tsx';
import { useRequiredEnrollmentPart, type RequiredEnrollmentPart } from './required-enrollment.context.ts';
import '../words/step-up.words.ts';
import '../words/security.words.ts';

/** The pending action, with its facts. Not rendered without one. */
export function RequiredEnrollmentRequest(props: ComponentProps<'section'>): ReactElement | null {
  const copy = useCopy();
  const { request } = useRequiredEnrollmentPart('Request');
  return request ? <Approval {...props} {...request} label={copy('gate.waiting')} /> : null;
}

/** The Kairos mark. Children replace it. */
export function RequiredEnrollmentIcon({ children, ...props }: ComponentProps<'span'>): ReactElement {
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <MomentIcon />}
    </IconFrame>
  );
}

/** The title. */
export function RequiredEnrollmentTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  const { title, enforcement } = useRequiredEnrollmentPart('Title');
  const known = enforcement.missing === 'recovery_codes' ? 'gate.codes.title' : 'gate.title';
  return <Screen.Title {...props}>{children ?? title ?? copy(known)}</Screen.Title>;
}

/** Who requires it, and why. */
export function RequiredEnrollmentBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  const { body, request, enforcement } = useRequiredEnrollmentPart('Body');
  return <Screen.Lead {...props}>{children ?? body ?? copy(reasonKey(enforcement, request))}</Screen.Lead>;
}

/** The text of the reason. An action that waits has its own, whoever else requires a second factor. */
function reasonKey(
  { missing, requiredBy }: RequiredEnrollmentPart['enforcement'],
  request: RequiredEnrollmentPart['request'],
): ReasonKey {
  if (missing === 'stronger_factor') return 'gate.stronger';
  if (missing === 'recovery_codes') return 'gate.codes.body';
  return request || !requiredBy ? 'gate.body' : `gate.required.${requiredBy}`;
}

type ReasonKey =
  | 'gate.body'
  | 'gate.stronger'
  | 'gate.codes.body'
  | `gate.required.${NonNullable<RequiredEnrollmentPart['enforcement']['requiredBy']>}`;

/** How long it takes, in steps. Not rendered where only the recovery codes are missing. */
export function RequiredEnrollmentSteps({
  children,
  ...props
}: Omit<PartProps<'p'>, 'asChild'>): ReactElement | null {
  const copy = useCopy();
  const { enforcement } = useRequiredEnrollmentPart('Steps');
  if (enforcement.missing === 'recovery_codes') return null;
  return <Screen.Note {...props}>{children ?? copy('gate.steps')}</Screen.Note>;
}

/** Until when the person may continue without enrolling. Not rendered without a deadline. */
export function RequiredEnrollmentDeadline(
  props: Omit<PartProps<'p'>, 'children' | 'asChild'>,
): ReactElement | null {
  const copy = useCopy();
  const { deadline } = useRequiredEnrollmentPart('Deadline');
  if (!deadline) return null;
  return (
    <Screen.Note {...props}>
      {copy('gate.until', { date: formatNonbreakingDay(copy.locale, deadline) })}
    </Screen.Note>
  );
}

/**
 * Says what happens to the person's work: it is saved, with `workSaved`; where the policy requires the set-up itself, what
 * they saved stays. Not rendered otherwise.
 */
export function RequiredEnrollmentSaved({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const copy = useCopy();
  const { workSaved, request, enforcement } = useRequiredEnrollmentPart('Saved');
  if (!workSaved && (request || enforcement.satisfied)) return null;
  return (
    <p {...props} data-slot="work-saved">
      <CheckIcon />
      {textElements(children ?? copy(workSaved ? 'gate.saved' : 'gate.kept'))}
    </p>
  );
}

/** Starts the enrollment, or shows new recovery codes where only they are missing. */
export function RequiredEnrollmentSetUp({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { add, saveCodes, enforcement } = useRequiredEnrollmentPart('SetUp');
  const onlyCodes = enforcement.missing === 'recovery_codes';
  return (
    <Button variant="primary" {...props} onClick={() => (onlyCodes ? saveCodes() : add())}>
      {children ?? copy(onlyCodes ? 'gate.codes.action' : 'gate.action')}
    </Button>
  );
}

/** Continues without enrolling before the deadline; otherwise goes back. */
export function RequiredEnrollmentLeave({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { deadline, onLater, onLeave } = useRequiredEnrollmentPart('Leave');
  const later = deadline ? onLater : undefined;
  const leave = later ?? onLeave;
  if (!leave) return null;
  return (
    <Button variant="quiet" {...props} onClick={leave}>
      {children ?? copy(later ? 'gate.later' : 'gate.leave')}
    </Button>
  );
}
