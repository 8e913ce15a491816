import { languageFor, languages } from '@kairos-mfa/copy/languages';
import { render } from 'react-email';
import * as parts from 'react-email';
import { describe, expect, test } from 'vitest';
import { fillMailTemplate } from './fill-mail-template.ts';
import { mailTemplate } from './mail-template.ts';
import { builtMailTemplates, findMailTemplate } from './mail-templates.ts';
import { mailShape, mailTexts, optionalParts } from './mail-texts.ts';
import { type MessageContext, type MessageFacts, messageText } from './message-text.ts';
import { renderMail } from './render-mail.ts';

/** The templates as a build ships them. */
const built: { findMailTemplate: typeof findMailTemplate } = await import(
  /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(await builtMailTemplates())}`
);

const at = '2026-11-21T12:00:00Z';
const factor = { type: 'totp', name: 'Handy' };
const noticeKinds = [
  'factor_added',
  'factor_removed',
  'factors_reset',
  'recovery_code_used',
  'recovery_codes_replaced',
  'phone_changed',
] as const;
/** Every message, with and without its optional facts. */
const messages: MessageFacts[] = [
  { kind: 'code', code: '004217', minutes: 10 },
  ...noticeKinds.flatMap((kind): MessageFacts[] => [
    { kind, at },
    { kind, at, factor, codesLeft: 3 },
  ]),
  { kind: 'reminder', unsubscribeUrl: 'https://app.example.com/stop?token=a&locale=de' },
  { kind: 'reminder', name: 'Ann', unsubscribeUrl: 'https://app.example.com/stop?token=a&locale=de' },
];
const securityUrls = [undefined, 'https://app.example.com/security?a=1&b=2'];

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror='alert(1)'>`,
  `{name} {0} {n, plural, other {#}} %%subject%% %%locale%% $& $1 \${x}`,
  `&amp; &lt;b&gt; &#x27; <!--html--> --> <!DOCTYPE html> ]]>`,
  `line one\nline two\r\n\ttab \u2028 \u00a0 \u202e`,
  `\0nul and half a pair \ud83d`,
  'x'.repeat(199) + '😀 cut in the middle of a pair',
  '',
];

/** The same e-mail, rendered by React as a whole. */
function renderedByReact(facts: MessageFacts, context: MessageContext): Promise<string> {
  return render(mailTemplate(parts, mailTexts(messageText(facts, context), context)));
}

async function fromBuild(facts: MessageFacts, context: MessageContext): Promise<string> {
  const texts = mailTexts(messageText(facts, context), context);
  const shape = mailShape((part) => texts[optionalParts[part][0]] !== undefined);
  return fillMailTemplate(await built.findMailTemplate(shape), texts);
}

async function expectSame(facts: MessageFacts, context: MessageContext): Promise<void> {
  const whole = await renderedByReact(facts, context);
  expect(await fromBuild(facts, context)).toBe(whole);
  expect((await renderMail(facts, context)).html).toBe(whole);
}

describe('an e-mail from a built server and one from source have the same bytes', () => {
  test.each(Object.values(languages).map(({ locale }) => locale))('in %s, every message', async (locale) => {
    for (const facts of messages)
      for (const securityUrl of securityUrls)
        await expectSame(facts, {
          service: 'Ledgerly & Söhne',
          language: languageFor(locale),
          ...(securityUrl !== undefined && { securityUrl }),
        });
  });

  test.each(hostile)('with %j in every text that somebody chooses', async (text) => {
    const overridden = Object.fromEntries(
      ['subject', 'body', 'warning'].map((key) => [`message.code.${key}`, text.replaceAll(/[{}']/g, '')]),
    );
    for (const facts of messages) {
      const named =
        'factor' in facts ? { ...facts, factor: { type: 'own', name: text, label: text } } : facts;
      const marked =
        named.kind === 'code'
          ? { ...named, code: text }
          : named.kind === 'reminder'
            ? { ...named, name: text, unsubscribeUrl: `https://x.test/${text}` }
            : named;
      await expectSame(marked, {
        service: text,
        language: languageFor('ar-EG'),
        securityUrl: `https://x.test/?${text}`,
        copyOverrides: overridden as NonNullable<MessageContext['copyOverrides']>,
      });
    }
  });

  test('the built templates import nothing', async () => {
    expect(await builtMailTemplates()).not.toMatch(/\bimport\b/);
  });
});

test('a security page that would run a script is not linked', async () => {
  const facts = { kind: 'factor_added', at } as const;
  for (const securityUrl of ['javascript:alert(1)', ' java\nscript:alert(1)', 'JAVASCRIPT:alert(1)']) {
    const mail = await renderMail(facts, { service: 'Ledgerly', language: languageFor('en'), securityUrl });
    expect(`${mail.html}${mail.text}`).not.toContain('alert(1)');
  }
});

test('the whole of an e-mail in Arabic is right-to-left', async () => {
  const { html } = await renderMail(
    { kind: 'factor_added', at },
    { service: 'Ledgerly', language: languageFor('ar') },
  );
  const directions = [...html.matchAll(/<(html|body|td)[^>]* dir="(\w+)"/g)].map(([, , dir]) => dir);
  expect(directions).toEqual(['rtl', 'rtl', 'rtl']);
});
