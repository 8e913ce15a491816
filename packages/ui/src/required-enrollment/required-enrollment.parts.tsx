'use client';

import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import type { ComponentProps, ReactElement } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { CheckIcon, MomentIcon } from '../primitives/icons.tsx';
import { Screen, type PartProps } from '../primitives/screen/screen.tsx';
import { Approval } from '../step-up-dialog/approval.parts.tsx';
import { useCopy } from '../shared/use-copy.ts';
import { useRequiredEnrollmentPart } from './required-enrollment.context.ts';

/** The action that is waiting, with its facts; not there where none is. */
export function RequiredEnrollmentRequest(props: ComponentProps<'section'>): ReactElement | null {
  const copy = useCopy();
  const { request } = useRequiredEnrollmentPart('Request');
  return request ? <Approval {...props} {...request} label={copy('gate.waiting')} /> : null;
}

/** The kit's mark. Children take its place. */
export function RequiredEnrollmentIcon({ children, ...props }: ComponentProps<'span'>): ReactElement {
  return (
    <IconFrame data-tone="accent" {...props}>
      {children ?? <MomentIcon />}
    </IconFrame>
  );
}

/** What stands between the person and what they were doing. */
export function RequiredEnrollmentTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  const { title } = useRequiredEnrollmentPart('Title');
  return <Screen.Title {...props}>{children ?? title ?? copy('gate.title')}</Screen.Title>;
}

/** Why. */
export function RequiredEnrollmentBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  const { body } = useRequiredEnrollmentPart('Body');
  return <Screen.Lead {...props}>{children ?? body ?? copy('gate.body')}</Screen.Lead>;
}

/** Until when the gate may be passed without it; not there where it may not. */
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

/** That the work is kept; not there where nobody said so. */
export function RequiredEnrollmentSaved({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const copy = useCopy();
  const { workSaved } = useRequiredEnrollmentPart('Saved');
  if (!workSaved) return null;
  return (
    <p {...props} data-slot="work-saved">
      <CheckIcon />
      {children ?? copy('gate.saved')}
    </p>
  );
}

/** The way in: leads to set-up. */
export function RequiredEnrollmentSetUp({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { add } = useRequiredEnrollmentPart('SetUp');
  return (
    <Button variant="primary" {...props} onClick={() => add()}>
      {children ?? copy('gate.action')}
    </Button>
  );
}

/** The way out: on without it before the deadline, else back. */
export function RequiredEnrollmentLeave({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { deadline, onLater, onLeave } = useRequiredEnrollmentPart('Leave');
  const later = deadline ? onLater : undefined;
  const out = later ?? onLeave;
  if (!out) return null;
  return (
    <Button variant="quiet" {...props} onClick={out}>
      {children ?? copy(later ? 'gate.later' : 'gate.leave')}
    </Button>
  );
}
