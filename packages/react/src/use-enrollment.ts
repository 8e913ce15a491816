'use client';

import { createEnrollmentRunner } from '@kairos-mfa/client/internal/run-enrollment';
import type { EnrollmentEvent, EnrollmentPurpose, EnrollmentState } from '@kairos-mfa/flows';
import { useFlow, type Dispatch } from './use-flow.ts';
import { useKairos } from './use-kairos.ts';

/** What the enrollment is for, and of which factor. */
export interface EnrollmentOptions extends EnrollmentPurpose {
  /** A factor type; skips the picker. */
  type?: string | undefined;
}

/** An enrollment: its state and its verbs. */
export interface EnrollmentHook {
  state: EnrollmentState;
  /** Starts the enrollment of one factor type. */
  choose: (factorType: string) => void;
  /** Back to the choice; a pending enrollment is cancelled. */
  back: () => void;
  /** Submits a proof, e.g. `{ code }`, and a name for the factor. */
  verify: (proof: Record<string, unknown>, name?: string) => void;
  /** Submits the phone number for text messages, in E.164. */
  addPhone: (phone: string) => void;
  /** Runs the browser's passkey ceremony; call it inside the click. */
  runCeremony: () => void;
  /** Sends another code, where codes are sent. */
  resend: () => void;
  /** Report that the host has re-authenticated the person. */
  reauthenticated: () => void;
  /** Report that the recovery codes are saved and acknowledged; the enrollment continues. */
  codesAcknowledged: () => void;
  /** Report that the person left the recovery codes unsaved; the enrollment continues. */
  codesSkipped: () => void;
  /** Starts again, with another factor. */
  addAnother: () => void;
  /** Ends the enrollment without another factor. */
  finish: () => void;
  /** Loads the options again, after a problem that ended the enrollment. */
  retry: () => void;
}

/** The verbs of an enrollment over the `dispatch` of its flow. */
export function createEnrollmentVerbs(dispatch: Dispatch<EnrollmentEvent>): Omit<EnrollmentHook, 'state'> {
  return {
    choose: (factorType) => dispatch({ type: 'choose-requested', factorType }),
    back: () => dispatch({ type: 'back-requested' }),
    verify: (proof, name) => dispatch({ type: 'verify-requested', proof, ...(name ? { name } : {}) }),
    addPhone: (phone) => dispatch({ type: 'add-phone-requested', phone }),
    runCeremony: () => dispatch({ type: 'run-ceremony-requested' }),
    resend: () => dispatch({ type: 'resend-requested' }),
    reauthenticated: () => dispatch({ type: 'reauthenticated' }),
    codesAcknowledged: () => dispatch({ type: 'codes-acknowledged' }),
    codesSkipped: () => dispatch({ type: 'codes-skipped' }),
    addAnother: () => dispatch({ type: 'add-another-requested' }),
    finish: () => dispatch({ type: 'finish-requested' }),
    retry: () => dispatch({ type: 'retry-requested' }),
  };
}

/** Enrolls a factor. Options are read once, when the component mounts. */
export function useEnrollment(options: EnrollmentOptions = {}): EnrollmentHook {
  const { client, reauthenticate, addPhone } = useKairos();
  const [hook] = useFlow(
    'enrollment',
    () => createEnrollmentRunner(client, { ...options, reauthenticate, ...(addPhone ? { addPhone } : {}) }),
    createEnrollmentVerbs,
  );
  return hook;
}
