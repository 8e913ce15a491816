import { languageFor, languages } from '@kairos-mfa/copy/languages';
import { expect, test } from 'vitest';
import { renderMail } from './render-mail.ts';
import { renderText } from './render-text.ts';

const setting = {
  service: 'Ledgerly',
  language: languageFor('en'),
  securityUrl: 'https://app.example.com/security',
};
const code = { kind: 'code', code: '004217', minutes: 10 } as const;

test('a code stands in the mail and not in its subject', async () => {
  const mail = await renderMail(code, setting);
  expect(mail.subject).toBe('Your code for Ledgerly');
  expect(mail.html).toContain('004217');
  expect(mail.text).toContain('004217');
});

test('a notice says what happened, when, and where to go if it was somebody else', async () => {
  const at = '2026-11-21T12:00:00Z';
  const mail = await renderMail(
    { kind: 'factor_removed', at, factor: { type: 'totp', name: 'Phone' } },
    setting,
  );
  expect(mail.subject).toBe('A second step was removed from your account');
  expect(mail.text).toContain('Authenticator app “Phone” was removed');
  expect(mail.html).toContain('href="https://app.example.com/security"');
});

test('a name that somebody gave cannot become markup', async () => {
  const factor = { type: 'totp', name: '<img src=x onerror=alert(1)>' };
  const { html } = await renderMail({ kind: 'factor_added', at: '2026-11-21T12:00:00Z', factor }, setting);
  expect(html).not.toContain('<img');
});

test.each([
  'Call us at evil.example/help',
  'http://evil',
  'support@evil',
  'Phone”.\n\nYour account is locked',
  'Phone\u202e',
])('a name that a thief chose does not become a link or a line of its own: %j', async (name) => {
  const at = '2026-11-21T12:00:00Z';
  const added = await renderMail({ kind: 'factor_added', at, factor: { type: 'totp', name } }, setting);
  expect(added.text).toContain('Authenticator app was set up');
  const unsubscribeUrl = 'https://app.example.com/stop';
  const reminder = await renderMail({ kind: 'reminder', name, unsubscribeUrl }, setting);
  for (const said of [added.text, added.html, reminder.text, reminder.html]) expect(said).not.toContain(name);
});

test('a name with dots and signs of its own stays', async () => {
  const factor = { type: 'totp', name: 'Dr. J.R. O’Neill’s iPhone (3)' };
  const { text } = await renderMail({ kind: 'factor_added', at: '2026-11-21T12:00:00Z', factor }, setting);
  expect(text).toContain(factor.name);
});

test('a text message lets the browser fill the code in on its own site and on no other', () => {
  expect(renderText(code, setting, 'app.example.com')).toMatch(/\n@app\.example\.com #004217$/);
  expect(renderText(code, setting, 'localhost')).not.toContain('@');
});

test('a mail in Arabic reads from the right, and its code from the left', async () => {
  const mail = await renderMail(code, { ...setting, language: languageFor('ar-EG') });
  expect(mail.html).toMatch(/<html[^>]*dir="rtl"[^>]*lang="ar-EG"|<html[^>]*lang="ar-EG"[^>]*dir="rtl"/);
  expect(mail.html).toMatch(/<p[^>]*dir="ltr"[^>]*>004217/);
});

test('a notice says the day the way the reader writes it', async () => {
  const at = '2026-11-21T12:00:00Z';
  const told = { kind: 'factor_added', at, factor: { type: 'totp', name: 'Handy' } } as const;
  const mail = await renderMail(told, { ...setting, language: languageFor('de-AT') });
  expect(mail.text).toContain('Authenticator-App „Handy“ wurde am 21. November 2026');
});

test.each(Object.values(languages))(
  'a notice of a new phone number has words in $locale',
  async (language) => {
    const told = { kind: 'phone_changed', at: '2026-11-21T12:00:00Z' } as const;
    const mail = await renderMail(told, { ...setting, language });
    expect(mail.subject).not.toBe('');
    expect(mail.text).toContain('Ledgerly');
    expect(mail.text).toContain('2026');
    expect(mail.html).toContain('href="https://app.example.com/security"');
  },
);

test.each(Object.values(languages))('a text message in $locale is two segments at most', (language) => {
  const said = renderText(code, { ...setting, language }, 'app.example.com');
  // 160 characters where all fit GSM 7-bit, 70 where one does not; a split message gives 7 and 3 of them away.
  expect(said.length).toBeLessThanOrEqual(134);
});
