import type { PromptCopyOverride } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { locales } from '../pick-locale.ts';
import { lintCopy } from './lint-copy.ts';
import { lintVariants } from './lint-variants.ts';
import { readLength } from './read-length.ts';
import { readVariants } from './read-variants.ts';
import { ruleNames } from './rules.ts';

const good: PromptCopyOverride = {
  title: 'Keep your studio yours',
  body: 'Add a second step, so only you can send money.',
  benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}.',
  primary: 'Add second step',
};
const lint = (changes: Partial<PromptCopyOverride>, variant = 'only-you') =>
  lintCopy({ variant, locale: 'en', words: { ...good, ...changes } }).findings;

const notice = {
  title: 'Add a second step by {date}',
  body: 'You can now send larger sums.',
  benefit: 'Add it today and you are ready.',
};

/** For each rule, copy that it must report. */
const bad: Record<
  string,
  [line: keyof PromptCopyOverride, changes: Partial<PromptCopyOverride>, variant?: string][]
> = {
  'unknown-placeholder': [
    ['title', { title: 'Hello {nickname}' }],
    ['body', { body: 'Add it, {name' }],
    ['title', { title: 'You have {amount, number}' }],
    ['title', { title: 'Hi {name, select, Bo {you} other {you}}' }],
    ['dismiss', { dismiss: 'Not now, {name}' }],
  ],
  'way-out': [
    ['dismiss', { dismiss: '' }],
    ['later', { later: ' ' }],
    ['later', { dismiss: 'No', later: 'No' }],
  ],
  'button-length': [
    ['primary', { primary: 'Set up a second step right here' }],
    ['later', { later: 'Do ask me a bit later' }],
  ],
  length: [
    ['title', { title: '' }],
    ['title', { title: 'Keep your studio yours, and all the money that is in it' }],
    ['body', { body: 'You can add it. '.repeat(10) }],
    ['benefit', { benefit: 'You can change it. '.repeat(6) }],
  ],
  'sentence-length': [
    [
      'body',
      { body: 'You add it and you see it and you use it and you keep it and you like it and you go on.' },
    ],
  ],
  'no-markup': [
    ['body', { body: 'Add a <b>second</b> step to your sign-in.' }],
    ['body', { body: 'You can read www.evil.example first.' }],
    ['title', { title: 'Keep \u202Eyour\u202C studio' }],
    // Quoted text and text assembled from branches is checked after formatting.
    ['title', { title: "Keep your '<'img src=x onerror=alert(1)'>'" }],
    ['title', { title: "Keep your '{'studio'}'<'b>'" }],
    ['body', { body: 'You add {minutes, plural, other{<}}b>a step.' }],
    ['body', { body: 'You add {minutes, plural, one{*} other{a}}*it**.' }],
    ['body', { body: "You see https:'//'evil.test first." }],
    ['body', { body: 'You see {minutes, plural, other{https:}}//evil first.' }],
    ['body', { body: 'You find it at evil.test today.' }],
    ['body', { body: 'You find it at evil.{minutes, plural, other{test}} today.' }],
    ['body', { body: 'You can write to help@evil.test now.' }],
    ['body', { body: 'You gain if 2 < 3.' }],
    ['body', { body: 'You go to Settings > Security.' }],
    ['body', { body: 'You find it at evil\u3002test today.' }],
    ['body', { body: 'You find it at evil\uFF0Etest today.' }],
    ['body', { body: 'You see \uFF1Cb\uFF1E first.' }],
    ['body', { body: 'You can ask tel:555 first.' }],
    ['body', { body: 'You use a st\u00ADep.' }],
    ['body', { body: 'You use a st\u200Dep.' }],
    ['body', { body: 'You use a step\u{E0041}.' }],
    ['body', { body: 'You use a step\u3164.' }],
    ['body', { body: 'You use a s\u0301\u0302\u0303\u0304tep.' }],
    ['body', { body: 'You use a \uFFFC step.' }],
    // Names of websites that are spelled, and signs that look like a dot or a colon.
    ...[
      'kairos-help dot com',
      'kairos-help (dot) com',
      'kairos-help [dot] com',
      'kairos-help {dot\u007D evil'.replaceAll(/[{\u007D]/g, (sign) => `'${sign}'`),
      'kairos-help(.)evil',
      'kairos-help-dot-com',
      'kairos-help DOT evil',
      'kairos-help punkt com',
      'kairos-help Punkt de',
      'kairos-help punto com',
      'kairos-help point com',
      'kairos-help ponto com',
      'kairos-help punt com',
      'kairos-help kropka com',
      'kairos-help ドット com',
      'kairos-help点com',
      'kairos-help 닷 com',
      'kairos-help نقطة com',
      'kairos-help . com',
      'kairos-help. com',
      ...[...'\u30FB\u3002\uFF0E\uFF61\u2024\u00B7\u2022\u2027\u06D4\uFE52'].map(
        (dot) => `kairos-help${dot}com`,
      ),
      'kairos-help\u3002evil',
      ...[...'\u2236\uFE55\uA789\uFF1A\u02D0\u0589'].flatMap((colon) => [
        `https${colon}//evil`,
        `tel${colon}555`,
      ]),
      'https:\u2044\u2215evil',
    ].map((name): ['body', { body: string }] => ['body', { body: `You find it at ${name} today.` }]),
  ],
  'no-phone-number': [
    ['body', { body: 'You can call +1 (800) 555-0199 first.' }],
    ['body', { body: 'You send STOP to 12345.' }],
    ['body', { body: 'You can call 0800 12 34 first.' }],
    ['body', { body: 'You can call {minutes, plural, other{0800}} 1234.' }],
    ['body', { body: 'You can call ⓪⑧⓪⓪①② first.' }],
    // Groups with words, slashes, and signs of every kind between them.
    ...[
      '0800 then 123 then 456',
      '0800 and then 1234567',
      '+49 and 1701 and 22',
      '0800, 123, 456',
      '080/012/34',
      '080―012―34',
      '080⁄012⁄34',
      '080：012：34',
      '080〜012〜34',
      '0｜8｜0｜0｜1',
      '080、0、1、2、3、4',
      '०८०० १२३',
      '௦௮௦௦௧௨௩',
      '❽⓿❽❶❷❸',
      '〇八〇〇一二三',
      '٠٨٠٠ ثم ١٢٣ ثم ٤٥٦',
    ].map((written): ['body', { body: string }] => ['body', { body: `You can call ${written} first.` }]),
  ],
  'no-secret-request': [
    ['body', { body: 'You give your code to our team when they call.' }],
    ['primary', { body: 'You have a code.', primary: 'Send to support' }],
  ],
  'no-look-alikes': [
    // Cyrillic letters, alone and among Latin ones.
    ['body', { body: 'You can use it with P\u0430ypal.' }],
    ['body', { body: 'You can use it with \u0440\u0430\u0443.' }],
    ['body', { body: 'You can use it with Paypa{minutes, plural, other{\u04CF}}.' }],
    // Greek, phonetic, mathematical and full-width letters, a Roman numeral.
    ['body', { body: 'You can use it with G\u03BF\u03BFgle.' }],
    ['body', { body: 'You can use it with Goo\u0261le.' }],
    ['body', { body: 'You can use it with \u{1D40F}ay.' }],
    ['body', { body: 'You can use it with \uFF30ay.' }],
    ['body', { body: 'You can use it with Paypa\u217C.' }],
    ['body', { body: 'You can use it with PaypaI.' }],
    ['body', { body: 'You can use it with Micr0soft.' }],
  ],
  'no-threat': [
    ['body', { body: 'Your account could be hacked.' }],
    ['benefit', { benefit: 'You could lose everything.' }],
    ['body', { body: 'You will {minutes, plural, =777 {be attacked} other {see}}.' }],
  ],
  'no-compulsion': [
    ['body', { body: 'You must add a second step.' }],
    ['body', { body: 'You need to add a second step.' }],
  ],
  'no-jargon': [
    ['body', { body: 'Your account can use TOTP.' }],
    ['title', { title: 'Set up your 2FA' }],
  ],
  'no-false-urgency': [
    ['title', { title: 'Act now and keep your studio' }],
    ['title', { title: 'Your last chance' }],
  ],
  'no-overclaim': [
    ['benefit', { benefit: 'Your account is 100 % safe.' }],
    ['benefit', { benefit: 'You are completely safe.' }],
  ],
  'no-shame': [
    ['dismiss', { dismiss: 'I don’t care' }],
    ['dismiss', { dismiss: 'I take the risk' }],
  ],
  'button-verb': [
    ['primary', { primary: 'OK' }],
    ['primary', { primary: 'Submit' }],
  ],
  'reading-grade': [
    ['body', { body: 'Your organizational administrators appreciate additional authorization procedures.' }],
  ],
  'hard-coded-time': [
    ['benefit', { benefit: 'It takes you 2 minutes.' }],
    ['benefit', { benefit: 'You are done in a minute.' }],
    ['benefit', { benefit: 'You are done in 30 seconds.' }],
  ],
  'fake-social-proof': [
    ['benefit', { benefit: '87% of teams like yours use it.' }],
    ['benefit', { benefit: 'Most people add it. You can too.' }],
    ['benefit', { benefit: 'Thousands of customers use it as you do.' }],
  ],
  'no-sms-promotion': [['benefit', { benefit: 'You get a code by text message.' }]],
  'benefit-to-you': [
    ['body', { title: 'Keep the studio safe', body: 'Add a second step.', benefit: '' }],
    ['body', { body: 'It helps us look after your account.' }],
  ],
  'negative-title': [['title', { title: 'Do not stop here' }]],
  'no-minimiser': [['body', { body: 'You simply add a second step.' }]],
  'mandatory-has-reason-and-way-to-save': [
    ['body', { ...notice, body: 'You will use a second step.' }, 'notice'],
    ['title', { ...notice, title: 'Add a second step soon' }, 'notice'],
    ['benefit', { body: 'For a sum this size, we check that it is you.', benefit: '' }, 'gate'],
  ],
};

describe('the linter', () => {
  test('accepts copy that states the benefit and the next step', () => {
    expect(lint({})).toEqual([]);
    expect(lint(notice, 'notice')).toEqual([]);
    expect(lint({ title: 'Sign in without a code', body: 'You look after all your customers.' })).toEqual([]);
    // The name of an Object property is an ordinary variant id.
    expect(lint({ body: 'You must go.' }, 'constructor').map(({ rule }) => rule)).toEqual(['no-compulsion']);
    // A decimal point or a full stop does not make a website name.
    expect(lint({ body: 'You send 2.5 times more. Add a step, e.g. a passkey.' })).toEqual([]);
    // A year, a ratio and an ellipsis are no number to call and no website.
    expect(lint({ body: 'You can add it in 2027, 24/7 … then you go on…now.' })).toEqual([]);
    for (const sentence of [
      'You are done in 2 of 3 steps, 24/7, and 365 days a year.',
      'You used 3 of 10 codes.',
      'You send 1.000 € from 1.500 € to 3.000 €.',
      'You send $1,000, then $2,500.',
      'You add it between 9:00 and 17:30.',
      'You add it on 3 May 2027, or in 2028 or 2029.',
      'You see 20% to 30 % of it.',
      'You find the point of it on the dot.',
      'You open it. Nets, apps and help are there · info too.',
      'You have Face ID・PIN.',
    ])
      expect(
        lint({ body: sentence }).filter(({ rule }) => /no-(phone|markup|secret)/.test(rule)),
        sentence,
      ).toEqual([]);
    // “About time” and “no need” are allowed.
    expect(lint({ body: 'You just paid. Your team does not need to do a thing.' })).toEqual([]);
  });

  test.each(Object.entries(bad))('%s reports the copy that it is for', (rule, cases) => {
    for (const [line, changes, variant] of cases)
      expect(lint(changes, variant), JSON.stringify(changes)).toContainEqual(
        expect.objectContaining({ rule, line }),
      );
  });

  test('every rule has an example that it reports', () => {
    expect(Object.keys({ ...bad, 'same-placeholders-in-every-locale': [] }).toSorted()).toEqual(
      ruleNames.toSorted(),
    );
  });

  test('a translation with other placeholders than English is reported', () => {
    const translated = (title: string) =>
      lintCopy({
        variant: 'first-invite',
        locale: 'de',
        words: { ...good, title, primary: 'Schritt hinzufügen' },
        source: { ...good, title: 'You invited {name}' },
      }).findings.map(({ rule, line }) => [rule, line]);
    expect(translated('Sie haben {name} eingeladen')).toEqual([]);
    expect(translated('Ihr Team wächst')).toEqual([['same-placeholders-in-every-locale', 'title']]);
  });

  test('a translation of an English line that cannot be parsed is judged by the other rules', () => {
    const source = { ...good, title: 'You invited {name' };
    const words = { ...good, title: 'Ihr Team wächst', primary: 'Zweiten Schritt jetzt gleich hinzufügen' };
    const { findings } = lintCopy({ variant: 'first-invite', locale: 'de', words, source });
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('button-length');
    expect(rules).not.toContain('same-placeholders-in-every-locale');
  });

  test('reports that a language has no word list, and runs the structural rules', () => {
    const judged = lintCopy({
      variant: 'only-you',
      locale: 'fi',
      words: { ...good, primary: 'Zweiten Schritt jetzt gleich hinzufügen' },
    });
    expect(judged.wordingChecked).toBe(false);
    expect(lintVariants({ de: { mine: good }, fi: { mine: good } }).notChecked).toEqual(['fi']);
    expect(judged.findings.map(({ rule }) => rule)).toEqual(['button-length']);
  });

  test('a message with too many variations is refused quickly', () => {
    const many = '{minutes, plural, one {a} other {b}}'.repeat(15);
    expect(lint({ benefit: many })).toMatchObject([{ severity: 'error', line: 'benefit' }]);
  });
});

describe('the built-in variants', () => {
  const builtIn = Object.fromEntries(locales.map((locale) => [locale, languages[locale].promptVariants]));

  test('pass the linter in every language', () => {
    const { findings } = lintVariants(builtIn, ['classic']);
    expect(findings.filter(({ variant }) => variant !== 'classic')).toEqual([]);
  });

  test('include the bad example `classic` with its findings', () => {
    const { findings } = lintVariants(builtIn, ['classic']);
    const shown = new Set(findings.map(({ rule, severity }) => `${severity} ${rule}`));
    for (const rule of ['no-threat', 'no-jargon', 'hard-coded-time'])
      expect(shown).toContain(`warning ${rule}`);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(false);
  });
});

test('the length of a line is that of the longest text that people read', () => {
  expect(readLength('Takes {minutes, plural, one {# minute} other {# minutes}}.', 'en')).toBe(
    'Takes 2 minutes.'.length,
  );
  expect(readLength('Hi {name}', 'en')).toBe('Hi Alexandra'.length);
  expect(readLength('', 'en')).toBe(0);
  expect(readLength('Hi {name', 'en')).toBeUndefined();
});

describe('a waiver', () => {
  const lintWithWaiver = (reason: string, rule = 'button-verb') =>
    lintVariants({
      en: { 'only-you': { ...good, primary: 'OK', waive: { primary: { [rule]: reason } } } },
    }).findings.map((finding) => finding.rule);

  test('accepts a finding in one line, with a reason', () => {
    expect(lintWithWaiver('Our users know this button from our app.')).toEqual([]);
  });

  test('without a reason, or for a rule that does not exist, is an error', () => {
    expect(lintWithWaiver(' ')).toEqual(['button-verb', 'waiver']);
    expect(lintWithWaiver('Because', 'no-buttons')).toEqual(['button-verb', 'waiver']);
  });
});

test.each([
  ['[]', 'is not an object'],
  ['{ "tlh": {} }', 'unknown locale "tlh"'],
  ['{ "en": { "only-you": { "title": "Hi" } } }', 'lacks "body"'],
  [
    '{ "en": { "only-you": { "title": 1, "body": "", "benefit": "", "primary": "" } } }',
    'title is not a string',
  ],
])('the invalid file %s is refused with what to correct', (text, complaint) => {
  expect(() => readVariants(text, 'variants.json')).toThrow(complaint);
});
