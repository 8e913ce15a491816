import { directionOf } from '@kairos-mfa/copy';
import type { MessageContext, MessageText } from './message-text.ts';

/** The texts of an e-mail by their place in its layout; a part whose text is absent is left out. */
export interface MailTexts {
  /** BCP 47. */
  readonly locale: string;
  readonly direction: string;
  /** The beginning of the text, which mail programs show in their list. */
  readonly preview: string;
  /** Invisible characters after it, so that no other text follows in the list. */
  readonly padding: string;
  readonly service: string;
  readonly subject: string;
  readonly greeting?: string | undefined;
  readonly body: string;
  readonly code?: string | undefined;
  /** The main link, as a button. */
  readonly buttonLabel?: string | undefined;
  readonly buttonUrl?: string | undefined;
  readonly note: string;
  readonly linkLabel?: string | undefined;
  readonly linkUrl?: string | undefined;
  readonly unsubscribeLabel?: string | undefined;
  readonly unsubscribeUrl?: string | undefined;
}

/** UTF-16 units that mail programs show at most of the preview. */
const previewLength = 200;
/** A space and marks without width, so that programs cannot fold them into one. */
const invisible = '\u00a0\u200c\u200b\u200d\u200e\u200f\ufeff';

/** Assigns the texts of a message to their places. */
export function mailTexts(words: MessageText, { service, language }: MessageContext): MailTexts {
  const { subject, greeting, body, code, note, link, unsubscribe } = words;
  const preview = body.slice(0, previewLength);
  const [button, secondary] = link?.primary ? [link, undefined] : [undefined, link];
  const optional = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : sendable(value);
  return {
    locale: language.locale,
    direction: directionOf(language.locale),
    preview: sendable(preview),
    padding: invisible.repeat(previewLength - preview.length),
    service: sendable(service),
    subject: sendable(subject),
    greeting: optional(greeting),
    body: sendable(body),
    code: optional(code),
    buttonLabel: optional(button?.label),
    buttonUrl: optional(button?.url),
    note: sendable(note),
    linkLabel: optional(secondary?.label),
    linkUrl: optional(secondary?.url),
    unsubscribeLabel: optional(unsubscribe?.label),
    unsubscribeUrl: optional(unsubscribe?.url),
  };
}

/** Without what no e-mail can contain: NUL, and half a surrogate pair, e.g. where the preview was cut. */
function sendable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The optional parts of an e-mail, each with its texts. */
export const optionalParts = {
  greeting: ['greeting'],
  code: ['code'],
  button: ['buttonLabel', 'buttonUrl'],
  link: ['linkLabel', 'linkUrl'],
  unsubscribe: ['unsubscribeLabel', 'unsubscribeUrl'],
} as const satisfies Record<string, readonly (keyof MailTexts)[]>;

/** The name of an optional part. */
export type OptionalPart = keyof typeof optionalParts;

/** Every combination of optional parts has a template; this is its name. */
export function mailShape(has: (part: OptionalPart) => boolean): string {
  // SAFETY: the keys of the record are its names.
  const parts = Object.keys(optionalParts) as OptionalPart[];
  return parts.filter(has).join(' ');
}
