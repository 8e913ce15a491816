import type {
  ChallengePurpose,
  ChallengeState,
  DevicesState,
  EnrollmentPurpose,
  EnrollmentState,
  PreferencesState,
  PromptState,
  RecoveryCodesState,
  SecurityState,
  StepUpRequest,
  StepUpState,
} from '@kairos-mfa/flows';
import type { StepUpOutcome } from '@kairos-mfa/client';
import type {
  AcknowledgeEvidence,
  BuiltInMoment,
  ClientSuppressor,
  DismissReason,
  Grant,
  PendingRecoveryCodes,
  PromptPreferences,
} from '@kairos-mfa/protocol';

export interface MfaPromptOptions {
  /** What just happened, e.g. `payment.completed`. Absent: nothing is asked yet. */
  moment?: BuiltInMoment | (string & {});
  /** Facts for the wording, e.g. the name of the person just invited. */
  context?: Record<string, string | number | boolean | null>;
  /** Return false to hold the prompt back, e.g. while a form is dirty. Asked just before the server is. */
  canInterrupt?: () => boolean;
  /** What only your app knows, e.g. `upload_in_progress`; typing, dirty forms and open dialogs are noticed by themselves. */
  suppressors?: () => readonly ClientSuppressor[];
}

export interface MfaPrompt {
  state: PromptState;
  /** Yes: go to set-up. */
  accept: () => void;
  /** No, with an optional reason; `never` is "don't ask again". */
  dismiss: (reason?: DismissReason, options?: { never?: boolean }) => void;
  /** Asks how to put it off (reasons, dates). */
  putOff: () => void;
  /** Back from putting off. */
  back: () => void;
  /** Not now, but asked again in so many days; ends it. */
  remindLater: (days: number) => void;
  /** Closed without an answer: Escape, navigation. */
  close: () => void;
  /** Call when the prompt is really visible; counted once. */
  seen: () => void;
  /** The enrolment that followed is done. */
  enrolled: () => void;
  /** The enrolment that followed was left half-way. */
  enrollmentLeft: () => void;
}

export interface EnrollmentOptions extends EnrollmentPurpose {
  /** Skips the picker. */
  type?: string;
}

export interface EnrollmentHook {
  state: EnrollmentState;
  /** Starts the set-up of one factor type. */
  choose: (factorType: string) => void;
  /** Back to the choice; what was begun is taken back. */
  back: () => void;
  /** Hands in a proof, e.g. `{ code }`. */
  verify: (proof: Record<string, unknown>, name?: string) => void;
  /** Hands in the phone number to text to, in E.164. */
  addPhone: (phone: string) => void;
  /** Runs the browser's passkey ceremony; call it inside the click. */
  runCeremony: () => void;
  /** Sends another code, where codes are sent. */
  resend: () => void;
  /** The host has asked for the password again. */
  reauthenticated: () => void;
  /** The recovery codes are kept; the set-up goes on. */
  codesKept: () => void;
  /** The person left the codes on purpose; the set-up goes on. */
  codesLeft: () => void;
  /** Starts over with another factor type. */
  addAnother: () => void;
  /** Enough: back to what the person was doing. */
  finish: () => void;
  /** Once more, after a problem that had ended it. */
  retry: () => void;
}

export interface RecoveryCodesHook {
  state: RecoveryCodesState;
  /** The person has just copied, downloaded or printed the codes. */
  saved: (how: Exclude<AcknowledgeEvidence, 'typed'>) => void;
  /** The codes stand on paper: asks for one of them. */
  typeBack: () => void;
  /** One code, as it was typed back. */
  typed: (code: string) => void;
  /** Tells the server that they are kept, once they were saved. */
  acknowledge: () => void;
  /** Once warns, twice leaves. */
  leave: () => void;
  /** Back to the codes, from the warning or from typing one back. */
  stay: () => void;
}

export interface RecoveryCodesOptions {
  /** As the server gave them, this once. */
  codes: PendingRecoveryCodes;
  /** The server has them as kept. */
  onKept?: () => void;
  /** The person was warned and left without them. */
  onLeft?: () => void;
}

/** The verbs of a challenge, wherever it is shown. */
export interface ChallengeVerbs {
  /** Goes on with one factor of the person's. */
  choose: (factorId: string) => void;
  /** Whether this device needs no second step for a while, where the challenge offers it. */
  rememberDevice: (remember: boolean) => void;
  /** Sends another code, where codes are sent. */
  resend: () => void;
  /** Back to the choice of a factor. */
  changeFactor: () => void;
  /** Hands in a proof, e.g. `{ code }`. */
  verify: (proof: Record<string, unknown>) => void;
  /** Runs the browser's passkey ceremony; call it inside the click. */
  runCeremony: () => void;
  /** A new challenge, after a problem that had ended this one. */
  restart: () => void;
}

export interface ChallengeHook extends ChallengeVerbs {
  state: ChallengeState;
}

export type ChallengeHookOptions = ChallengePurpose;

export interface StepUpHook {
  /** One state for the whole app: whoever asks, one dialog answers. */
  state: StepUpState;
  /** Asks for one approval; settles with its grant, or with why there is none. */
  request: (
    request: Omit<StepUpRequest, 'context'> & { context?: StepUpRequest['context'] },
  ) => Promise<StepUpOutcome>;
  /** Leaves the action undone; whoever asked hears `cancelled`. */
  cancel: () => void;
  /** Answers the challenge that is open now. */
  challenge: ChallengeVerbs;
  /** The inline enrolment is done; with the grant where the new factor may serve the action. */
  enrolled: (grant?: Grant) => void;
  /** Set up on the way: now the action itself. */
  confirm: () => void;
}

export interface SecurityHook {
  state: SecurityState;
  /** Opens the name of a factor for editing; `saveName` ends it. */
  rename: (factorId: string) => void;
  /** An empty or unchanged name changes nothing. */
  saveName: (name: string) => void;
  /** Asks first; `confirm` does it, after a step-up where the server wants one. */
  remove: (factorId: string) => void;
  /** New recovery codes. Asks first where there are codes that work. */
  regenerate: () => void;
  /** Yes, to the question that stands there. */
  confirm: () => void;
  /** Opens set-up, of one factor type or with the picker. */
  add: (factorType?: string) => void;
  /** The set-up is done. */
  added: () => void;
  /** Opens a challenge, to see that a factor still works. */
  checkFactor: () => void;
  /** The challenge was passed. */
  checked: () => void;
  /** The new codes are kept. */
  codesKept: () => void;
  /** The person left the new codes on purpose. */
  codesLeft: () => void;
  /** Back to the page; nothing is changed. */
  back: () => void;
  /** Asks the server again. */
  retry: () => void;
}

export interface RememberedDevicesHook {
  state: DevicesState;
  /** One device; the second step is asked on it again. */
  forget: (deviceId: string) => void;
  /** All devices. Asks first; `confirm` does it. */
  forgetAll: () => void;
  /** Yes, to the question that stands there. */
  confirm: () => void;
  /** No, to the question that stands there. */
  back: () => void;
  /** Asks the server again. */
  retry: () => void;
}

export interface PromptPreferencesHook {
  state: PreferencesState;
  /** Saved at once. */
  change: (change: Partial<PromptPreferences>) => void;
  /** Takes the last change back. */
  undo: () => void;
  /** Asks the server again. */
  retry: () => void;
}
