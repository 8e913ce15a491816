import {
  type Copy,
  type CopyOverrides,
  createCopy,
  formatDay,
  isPlainText,
  type Language,
  nextStepText,
} from '@kairos-mfa/copy';

/** The event or code that a message reports. */
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
      readonly factor?: { readonly type: string; readonly name: string; readonly label?: string } | undefined;
      readonly codesLeft?: number;
    }
  | {
      readonly kind: 'reminder';
      readonly name?: string | undefined;
      /** Turns reminders off; it does not sign anybody in. */
      readonly unsubscribeUrl: string;
      /** A next step for a person who has a factor; absent: the reminder that they asked for. */
      readonly nextStep?:
        | { readonly step: Parameters<typeof nextStepText>[1]; readonly codesLeft?: number | undefined }
        | undefined;
    };

/** The product that sends a message, and the language of its recipient. */
export interface MessageContext {
  /** The name of the product. */
  readonly service: string;
  /** The recipient's language, e.g. `languageFor(locale)`. */
  readonly language: Language;
  /** The product's security page; configured, never taken from a request (R55). */
  readonly securityUrl?: string;
  /** The product's overrides in this language, by key. */
  readonly copyOverrides?: CopyOverrides;
}

/** A product's overrides, by locale (BCP 47) and key. */
export type CopyOverridesByLocale = Readonly<Record<string, CopyOverrides>>;

/** Finds the overrides of a locale, or else of its language. */
export function copyOverridesIn(
  copyOverrides: CopyOverridesByLocale,
  locale: string,
): CopyOverrides | undefined {
  return copyOverrides[locale] ?? copyOverrides[new Intl.Locale(locale).language];
}

/** The texts of a message, before it is rendered. */
export interface MessageText {
  readonly subject: string;
  readonly greeting?: string;
  readonly body: string;
  /** The one-time code, shown large. */
  readonly code?: string;
  readonly note: string;
  readonly link?: MessageLink;
  /** Turns these messages off. */
  readonly unsubscribe?: MessageLink;
}

interface MessageLink {
  readonly label: string;
  readonly url: string;
  /** Whether this is the main link of the message, shown as a button. */
  readonly primary?: boolean;
}

/** Creates the texts of a message. */
export function messageText(facts: MessageFacts, context: MessageContext): MessageText {
  const { service } = context;
  const securityUrl = linkUrl(context.securityUrl);
  const copy = copyOf(context);
  if (facts.kind === 'code')
    return {
      // The code is never in the subject, because mail servers log it and lock screens show it.
      subject: copy('message.code.subject', { service }),
      body: copy('message.code.body', { minutes: facts.minutes }),
      code: facts.code,
      note: copy('message.code.warning'),
    };
  if (facts.kind === 'reminder') {
    const name = plainName(facts.name);
    const nextStep = facts.nextStep && nextStepText(copy, facts.nextStep.step, facts.nextStep.codesLeft);
    return {
      subject: nextStep?.title ?? copy('reminder.subject'),
      ...(name !== undefined && { greeting: copy('reminder.greeting', { name }) }),
      body: nextStep?.body ?? copy('reminder.body', { service }),
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

/** Characters that a browser ignores in the scheme of a URL. */
// oxlint-disable-next-line no-control-regex
const ignored = /[\u0000-\u0020]/g;

/** A script is no page: a configured URL that would run one is left out. */
function linkUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^javascript:/i.test(url.replaceAll(ignored, '')) ? undefined : url;
}

/**
 * A name that a message may repeat. An attacker who names a factor chooses text that is sent to its owner, so a name with
 * links, line breaks or direction controls is left out.
 */
function plainName(name = ''): string | undefined {
  return isPlainText(name) && name !== '' ? name : undefined;
}

/** Creates the copy of a language with the product's overrides. */
export function copyOf({
  language,
  copyOverrides,
}: Pick<MessageContext, 'language' | 'copyOverrides'>): Copy {
  return createCopy(language, copyOverrides);
}
