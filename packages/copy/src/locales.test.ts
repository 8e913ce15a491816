import { describe, expect, test, vi } from 'vitest';
import { createCopy } from './create-copy.ts';
import { format } from './format.ts';
import { english, type Language } from './language.ts';
import { languageFor, languages } from './languages.ts';
import { loadLanguage } from './load-language.ts';
import { placeholdersOf } from './parse-message.ts';
import { locales, pickLocale } from './pick-locale.ts';
import { promptCopy, variantIds } from './variants.ts';

/** Messages that are identical in several languages, by key; all others have to be translated. */
const sameInEnglish = new Set([
  'Account: {account}',
  'SMS',
  'IBAN',
  'PIN',
  'Name',
  'Email',
  'E-mail',
  'Account',
  'No',
  'Code',
]);
/** Sample values for every placeholder of a message. */
const facts = {
  days: 7,
  browser: 'Chrome',
  system: 'Mac',
  country: 'NL',
  digits: 6,
  minutes: 10,
  left: 3,
  remaining: 3,
  value: 3,
  max: 4,
  count: 4,
  step: 2,
  total: 3,
  time: '0:42',
  date: '21.11.2026',
  when: '3',
  name: 'Ann',
  type: 'App',
  factor: 'App',
  account: 'ann@example.com',
  issuer: 'Ledgerly',
  service: 'Ledgerly',
  destination: '+31 •••• 42',
  code: '004217',
  device: 'Chrome',
  setting: 'alerts',
  share: '72 %',
  amount: '€ 1,250',
};

function messagesOf({ words, promptVariants }: Language): [key: string, message: string][] {
  const variants = Object.entries(promptVariants).flatMap(([variant, parts]) =>
    Object.entries(parts).map(([part, message]): [string, string] => [`variant.${variant}.${part}`, message]),
  );
  return [...Object.entries(words), ...variants];
}

const source = new Map(messagesOf(english));
const others = Object.values(languages).filter(({ locale }) => locale !== 'en');

describe.each(others)('$locale', (language) => {
  const messages = messagesOf(language);

  test('every message can be formatted and has the placeholders of its source', () => {
    for (const [key, message] of messages) {
      expect(placeholdersOf(message).toSorted(), key).toEqual(
        placeholdersOf(source.get(key) ?? '').toSorted(),
      );
      const text = format(message, language, facts);
      expect(text, key).not.toMatch(/[{}#]|undefined/);
      expect(text.trim(), key).toBe(text);
    }
  });

  test('every plural has the categories of this language', () => {
    const rules = new Intl.PluralRules(language.locale);
    const counts = Array.from({ length: 201 }, (_, count) => rules.select(count));
    // Only the categories of these counts; some languages have another one for a million.
    const forms = [...new Set([...counts, 'other'])].toSorted();
    for (const [key, message] of messages)
      for (const branches of pluralsOf(message)) expect(branches.toSorted(), key).toEqual(forms);
  });

  test('no message is left in English', () => {
    const left = messages.filter(
      ([key, message]) =>
        message === source.get(key) &&
        // Names of products.
        !/^(browser|system)\.|^factor\.totp\.reason$/.test(key) &&
        !/^\{[^{}]*\}$/.test(message) &&
        !sameInEnglish.has(message),
    );
    expect(left).toEqual([]);
  });

  test('no message contains markup, and no straight apostrophe quotes a placeholder', () => {
    for (const [key, message] of messages) expect(message, key).not.toMatch(/[<>']/);
  });

  test('the picker names the common authenticator apps', () => {
    const reason = language.words['factor.totp.reason'];
    for (const app of ['Google Authenticator', 'Microsoft', '1Password']) expect(reason).toContain(app);
  });

  test('prompts stay within the length limits', () => {
    const long = variantIds.flatMap((variant) => {
      const { title, body, benefit, primary } = promptCopy(variant, language, {
        name: 'Ann',
        device: 'Chrome',
        setting: 'alerts',
        minutes: 2,
        date: '2026-12-21',
        share: 0.72,
        amount: 1250,
        currency: 'EUR',
      });
      return [
        ...over(variant, 'title', title, 52),
        ...over(variant, 'body', body, 160),
        ...over(variant, 'benefit', benefit ?? '', 90),
        ...over(variant, 'primary', primary, 24),
      ];
    });
    expect(long).toEqual([]);
  });

  test('button labels are short', () => {
    // The message of an action names what is approved: a heading, not a button.
    const buttons = messages.filter(([key]) =>
      /^(?!action\.).*\.(action|add|dismiss|later|resend|otherWay|keep|leave|stay|make|renew|download|copy|print|typeBack|open|copyKey|saveName|cancel|done|retry)$/.test(
        key,
      ),
    );
    expect(buttons.length).toBeGreaterThan(40);
    expect(buttons.flatMap(([key, message]) => over(key, 'button', message, 26))).toEqual([]);
  });
});

/** The named categories of each plural in a message, without exact matches (`=0`). */
function pluralsOf(message: string): string[][] {
  return [...message.matchAll(/, plural,((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/g)].map(
    ([, branches = '']) =>
      [...branches.matchAll(/(=\d+|\w+)\s*\{[^{}]*\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => !name.startsWith('=')),
  );
}

function over(where: string, part: string, words: string, limit: number): string[] {
  // Bidi isolates are invisible.
  const length = [...words.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '')].length;
  return length > limit ? [`${where} ${part}: ${length} > ${limit}: ${words}`] : [];
}

test('the locale is picked by the language tag that the browser sends', () => {
  const found = Object.fromEntries(
    [
      'de-AT',
      'pt',
      'pt-PT',
      'zh',
      'zh-CN',
      'zh-SG',
      'zh-TW',
      'zh-HK',
      'zh_Hant_MO',
      'ar-EG',
      'en-GB',
      'sv',
      '%00',
    ].map((tag) => [tag, pickLocale(tag)]),
  );
  expect(found).toEqual({
    'de-AT': { shipped: 'de', locale: 'de-AT' },
    pt: { shipped: 'pt-BR', locale: 'pt' },
    'pt-PT': { shipped: 'pt-BR', locale: 'pt-PT' },
    zh: { shipped: 'zh-Hans', locale: 'zh' },
    'zh-CN': { shipped: 'zh-Hans', locale: 'zh-CN' },
    'zh-SG': { shipped: 'zh-Hans', locale: 'zh-SG' },
    'zh-TW': { shipped: 'zh-Hant', locale: 'zh-TW' },
    'zh-HK': { shipped: 'zh-Hant', locale: 'zh-HK' },
    zh_Hant_MO: { shipped: 'zh-Hant', locale: 'zh-Hant-MO' },
    'ar-EG': { shipped: 'ar', locale: 'ar-EG' },
    'en-GB': { shipped: 'en', locale: 'en-GB' },
    // English messages are shown with English dates.
    sv: { shipped: 'en', locale: 'en' },
    '%00': { shipped: 'en', locale: 'en' },
  });
  expect(pickLocale(['sv', 'ja', 'en']).shipped).toBe('ja');
});

test('a tag with an underscore equals the one with a hyphen', async () => {
  expect(pickLocale('de_DE')).toEqual({ shipped: 'de', locale: 'de-DE' });
  expect((await loadLanguage('zh_Hans_CN')).locale).toBe('zh-Hans-CN');
});

test('an unsupported language falls back to English, and the console says so once', async () => {
  const consoleError = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const tag of ['sv', 'sv', 'no tag', 'no tag', 'en-XA', 'en_GB', 'de_AT']) await loadLanguage(tag);
  // With several tags a fallback is expected, so there is no warning.
  await loadLanguage(['cs', 'sk']);
  expect(consoleError.mock.calls.map(([message]) => /"(.+?)"/.exec(String(message))?.[1])).toEqual([
    'sv',
    'no tag',
  ]);
  consoleError.mockRestore();
});

test('the languages that browsers load one by one equal those of the server', async () => {
  for (const locale of locales) expect(await loadLanguage(locale)).toEqual(languageFor(locale));
});

test('a loaded language is returned synchronously the next time, for any of its regions', async () => {
  await loadLanguage('de');
  expect(loadLanguage('de-CH')).toMatchObject({
    locale: 'de-CH',
    words: { 'prompt.dismiss': 'Nicht jetzt' },
  });
});

test('left-to-right names are isolated in a right-to-left sentence', () => {
  const copy = createCopy(languageFor('ar'));
  expect(copy.direction).toBe('rtl');
  expect(copy('factor.sms.sent', { digits: 6, destination: '+31 •••• 42' })).toContain(
    '\u2068+31 •••• 42\u2069',
  );
  expect(copy('action.transfer_money.confirm', { amount: 'none' })).toBe('إرسال المال');
  expect(copy('message.code.text', { code: '004217', service: 'Ledgerly' })).toMatch(/(?<!\u2068)004217/);
});
