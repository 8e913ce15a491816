import type { NextStep } from '@kairos-mfa/protocol';

/** How a message reaches a person outside the browser. */
export type Channel = 'email' | 'text';

/** A notice about a change of an account; never a code, a secret or a number. */
export interface Notice {
  readonly kind:
    | 'factor_added'
    | 'factor_removed'
    | 'factors_reset'
    | 'recovery_code_used'
    | 'recovery_codes_replaced'
    | 'phone_changed';
  /** The factor's type and its owner's name for it, if there is one; the label of a custom factor. */
  readonly factor?: { readonly type: string; readonly name: string; readonly label?: string } | undefined;
  /** Number of recovery codes left, after one was used. */
  readonly codesLeft?: number;
  /** ISO 8601. */
  readonly at: string;
}

/** The content of a message; the sender writes the text. */
export type Message =
  | { readonly kind: 'code'; readonly code: string; readonly minutes: number }
  | ({ readonly kind: 'notice' } & { readonly notice: Notice });

/** One message and its destination. */
export interface Envelope {
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  readonly message: Message;
}

/** Gives a message to its carrier. Throws when the carrier did not accept it; the signal aborts the wait. */
export type Sender = (envelope: Envelope, signal: AbortSignal) => Promise<void>;

/** An e-mail that one click turns off: a reminder that a person asked for, or one about a next step. */
export interface Reminder {
  /** The same at each attempt, so that a mail server can recognise a repeat. */
  readonly reminderId: string;
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  readonly name: string | undefined;
  /** For the link that turns reminders off with one click; see `Engine.unsubscribe`. It does not sign in. */
  readonly unsubscribeToken: string;
  /** The next step that the e-mail is about, for a person who has a factor; absent: the reminder that the person asked for. */
  readonly nextStep?: {
    readonly step: NextStep;
    /** With `recovery_codes`, where a set was saved. */
    readonly codesLeft?: number | undefined;
  };
}

/** Gives a reminder to its carrier. Throws when the carrier did not accept it; the signal aborts the wait. */
export type ReminderSender = (reminder: Reminder, signal: AbortSignal) => Promise<void>;
