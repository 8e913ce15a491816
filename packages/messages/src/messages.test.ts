import { languageFor, languages } from '@kairos-mfa/copy/languages';
import { expect, test } from 'vitest';
import { renderMail } from './render-mail.ts';
import { renderText } from './render-text.ts';

const context = {
  service: 'Ledgerly',
  language: languageFor('en'),
  securityUrl: 'https://app.example.com/security',
};
const code = { kind: 'code', code: '004217', minutes: 10 } as const;

test('a code is in the e-mail and not in its subject', async () => {
  const mail = await renderMail(code, context);
  expect(mail.subject).toBe('Your code for Ledgerly');
  expect(mail.html).toContain('004217');
  expect(mail.text).toContain('004217');
});

test('a notice says what happened, when, and links the security page', async () => {
  const at = '2026-11-21T12:00:00Z';
  const mail = await renderMail(
    { kind: 'factor_removed', at, factor: { type: 'totp', name: 'Phone' } },
    context,
  );
  expect(mail.subject).toBe('A second step was removed from your account');
  expect(mail.text).toContain('Authenticator app “Phone” was removed');
  expect(mail.html).toContain('href="https://app.example.com/security"');
});

test('the name of a factor cannot inject markup', async () => {
  const factor = { type: 'totp', name: '<img src=x onerror=alert(1)>' };
  const { html } = await renderMail({ kind: 'factor_added', at: '2026-11-21T12:00:00Z', factor }, context);
  expect(html).not.toContain('<img');
});

test.each([
  'Call us at evil.example/help',
  'http://evil',
  'support@evil',
  'Phone”.\n\nYour account is locked',
  'Phone\u202e',
])('a name chosen by an attacker cannot add a link or a line: %j', async (name) => {
  const at = '2026-11-21T12:00:00Z';
  const added = await renderMail({ kind: 'factor_added', at, factor: { type: 'totp', name } }, context);
  expect(added.text).toContain('Authenticator app was set up');
  const unsubscribeUrl = 'https://app.example.com/stop';
  const reminder = await renderMail({ kind: 'reminder', name, unsubscribeUrl }, context);
  for (const text of [added.text, added.html, reminder.text, reminder.html]) expect(text).not.toContain(name);
});

test('a harmless name with dots and punctuation is kept', async () => {
  const factor = { type: 'totp', name: 'Dr. J.R. O’Neill’s iPhone (3)' };
  const { text } = await renderMail({ kind: 'factor_added', at: '2026-11-21T12:00:00Z', factor }, context);
  expect(text).toContain(factor.name);
});

test('a text message binds the code to the site’s origin for autofill', () => {
  expect(renderText(code, context, 'app.example.com')).toMatch(/\n@app\.example\.com #004217$/);
  expect(renderText(code, context, 'localhost')).not.toContain('@');
});

test('an e-mail in Arabic is right-to-left, and its code left-to-right', async () => {
  const mail = await renderMail(code, { ...context, language: languageFor('ar-EG') });
  expect(mail.html).toMatch(/<html[^>]*dir="rtl"[^>]*lang="ar-EG"|<html[^>]*lang="ar-EG"[^>]*dir="rtl"/);
  expect(mail.html).toMatch(/<p[^>]*dir="ltr"[^>]*>004217/);
});

test('a notice formats the date in the recipient’s locale', async () => {
  const at = '2026-11-21T12:00:00Z';
  const facts = { kind: 'factor_added', at, factor: { type: 'totp', name: 'Handy' } } as const;
  const mail = await renderMail(facts, { ...context, language: languageFor('de-AT') });
  expect(mail.text).toContain('Authenticator-App „Handy“ wurde am 21. November 2026');
});

test.each(Object.values(languages))(
  'a notice of a new phone number is translated into $locale',
  async (language) => {
    const facts = { kind: 'phone_changed', at: '2026-11-21T12:00:00Z' } as const;
    const mail = await renderMail(facts, { ...context, language });
    expect(mail.subject).not.toBe('');
    expect(mail.text).toContain('Ledgerly');
    expect(mail.text).toContain('2026');
    expect(mail.html).toContain('href="https://app.example.com/security"');
  },
);

test.each(Object.values(languages))('a text message in $locale has at most two segments', (language) => {
  const text = renderText(code, { ...context, language }, 'app.example.com');
  // 160 characters where all fit GSM 7-bit, 70 where one does not; a split message gives 7 and 3 of them away.
  expect(text.length).toBeLessThanOrEqual(134);
});
