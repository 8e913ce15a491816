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
import { useRequiredEnrollmentPart } from './required-enrollment.context.ts';

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
  const { title } = useRequiredEnrollmentPart('Title');
  return <Screen.Title {...props}>{children ?? title ?? copy('gate.title')}</Screen.Title>;
}

/** The reason. */
export function RequiredEnrollmentBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  const { body } = useRequiredEnrollmentPart('Body');
  return <Screen.Lead {...props}>{children ?? body ?? copy('gate.body')}</Screen.Lead>;
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

/** Says that the person's work is saved. Not rendered without `workSaved`. */
export function RequiredEnrollmentSaved({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const copy = useCopy();
  const { workSaved } = useRequiredEnrollmentPart('Saved');
  if (!workSaved) return null;
  return (
    <p {...props} data-slot="work-saved">
      <CheckIcon />
      {textElements(children ?? copy('gate.saved'))}
    </p>
  );
}

/** Starts the enrollment. */
export function RequiredEnrollmentSetUp({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { add } = useRequiredEnrollmentPart('SetUp');
  return (
    <Button variant="primary" {...props} onClick={() => add()}>
      {children ?? copy('gate.action')}
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
