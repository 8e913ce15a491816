import {
  type Copy,
  type CopyOverrides,
  createCopy,
  formatDay,
  isPlainText,
  type Language,
} from '@kairos-mfa/copy';

/** What a message is about. */
export type MessageFacts =
  | { readonly kind: 'code'; readonly code: string; readonly minutes: number }
  | {
      readonly kind:
        | 'factor_added'
        | 'factor_removed'
        | 'factors_reset'
        | 'recovery_code_used'
        | 'recovery_codes_replaced'
        | 'phone_changed';
      /** ISO 8601. */
      readonly at: string;
      readonly factor?: { readonly type: string; readonly name: string; readonly label?: string };
      readonly codesLeft?: number;
    }
  | {
      readonly kind: 'reminder';
      readonly name?: string | undefined;
      /** Stops reminders; it signs nobody in. */
      readonly unsubscribeUrl: string;
    };

/** Who speaks, to whom. */
export interface MessageSetting {
  /** The product, as people know it. */
  readonly service: string;
  /** The person's, e.g. `languageFor(locale)`. */
  readonly language: Language;
  /** Where the person looks after their security; configured, never taken from a request (R55). */
  readonly securityUrl?: string;
  /** The product's own words in this language, by key; what they leave out is ours. */
  readonly copyOverrides?: CopyOverrides;
}

/** A product's own words, by locale (BCP 47) and key. */
export type CopyOverridesByLocale = Readonly<Record<string, CopyOverrides>>;

/** Those of the very locale, else those of its language. */
export function copyOverridesIn(ownWords: CopyOverridesByLocale, locale: string): CopyOverrides | undefined {
  return ownWords[locale] ?? ownWords[new Intl.Locale(locale).language];
}

/** A message in words, before it has a shape. */
export interface MessageText {
  readonly subject: string;
  readonly greeting?: string;
  readonly body: string;
  /** Shown large. */
  readonly code?: string;
  readonly note: string;
  readonly link?: MessageLink;
  /** The way to have no more of these. */
  readonly unsubscribe?: MessageLink;
}

interface MessageLink {
  readonly label: string;
  readonly url: string;
  /** It is what the message is for. */
  readonly primary?: boolean;
}

/** Finds the words for a message. */
export function messageText(facts: MessageFacts, setting: MessageSetting): MessageText {
  const { service, securityUrl } = setting;
  const copy = copyOf(setting);
  if (facts.kind === 'code')
    return {
      // Never in the subject: that is what mail servers log and locked screens show.
      subject: copy('message.code.subject', { service }),
      body: copy('message.code.body', { minutes: facts.minutes }),
      code: facts.code,
      note: copy('message.code.warning'),
    };
  if (facts.kind === 'reminder') {
    const name = plainName(facts.name);
    return {
      subject: copy('reminder.subject'),
      ...(name !== undefined && { greeting: copy('reminder.greeting', { name }) }),
      body: copy('reminder.body', { service }),
      note: copy('reminder.path'),
      ...(securityUrl !== undefined && {
        link: { label: copy('reminder.link'), url: securityUrl, primary: true },
      }),
      unsubscribe: { label: copy('reminder.unsubscribe'), url: facts.unsubscribeUrl },
    };
  }
  const { kind, at, factor, codesLeft = 0 } = facts;
  const type = factor && (factor.label ?? copy.find(`factor.${factor.type}.name`) ?? factor.type);
  const name = plainName(factor?.name);
  const named = name === undefined ? type : copy('message.factor.named', { type: type ?? '', name });
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

/**
 * A name that a message may repeat. A thief who names a factor chooses words that we send to its owner: what a mail program
 * would make a link of, what begins a line of its own or turns the text around is left out.
 */
function plainName(name = ''): string | undefined {
  return isPlainText(name) && name !== '' ? name : undefined;
}

/** The words of a language, with the product's own over them. */
export function copyOf({
  language,
  copyOverrides,
}: Pick<MessageSetting, 'language' | 'copyOverrides'>): Copy {
  return createCopy(language, copyOverrides);
}
