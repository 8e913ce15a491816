import { createCopy, formatDay, type Language } from '@kairos-mfa/copy';

/** What a message is about. */
export type MessageFacts =
  | { readonly kind: 'code'; readonly code: string; readonly minutes: number }
  | {
      readonly kind:
        | 'factor_added'
        | 'factor_removed'
        | 'factors_reset'
        | 'recovery_code_used'
        | 'recovery_codes_replaced';
      /** ISO 8601. */
      readonly at: string;
      readonly factor?: { readonly type: string; readonly name: string; readonly label?: string };
      readonly codesLeft?: number;
    };

/** Who speaks, to whom. */
export interface MessageSetting {
  /** The product, as people know it. */
  readonly service: string;
  /** The person's, e.g. `languageFor(locale)`. */
  readonly language: Language;
  /** Where the person looks after their security; configured, never taken from a request (R55). */
  readonly securityUrl?: string;
}

/** A message in words, before it has a shape. */
export interface MessageWords {
  readonly subject: string;
  readonly body: string;
  /** Shown large. */
  readonly code?: string;
  readonly note: string;
  readonly link?: { readonly label: string; readonly url: string };
}

/** Finds the words for a message. */
export function wordsOf(
  facts: MessageFacts,
  { service, language, securityUrl }: MessageSetting,
): MessageWords {
  const copy = createCopy(language);
  if (facts.kind === 'code')
    return {
      // Never in the subject: that is what mail servers log and locked screens show.
      subject: copy('message.code.subject', { service }),
      body: copy('message.code.body', { minutes: facts.minutes }),
      code: facts.code,
      note: copy('message.code.warning'),
    };
  const { kind, at, factor, codesLeft = 0 } = facts;
  const type = factor && (factor.label ?? copy.find(`factor.${factor.type}.name`) ?? factor.type);
  const named =
    factor && factor.name !== ''
      ? copy('message.factor.named', { type: type ?? '', name: factor.name })
      : type;
  const values = {
    service,
    date: formatDay(copy.locale, new Date(at)),
    factor: named ?? '',
    left: codesLeft,
  };
  return {
    subject: copy.find(`message.${kind}.subject`) ?? '',
    body: copy.find(`message.${kind}.body`, values) ?? '',
    note: copy('message.notYou'),
    ...(securityUrl !== undefined && { link: { label: copy('message.notYou.link'), url: securityUrl } }),
  };
}
