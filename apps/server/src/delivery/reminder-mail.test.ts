import type { Reminder } from '@kairos-mfa/engine';
import { expect, test } from 'vitest';
import { openDevInbox } from './dev-inbox.ts';
import { createMailSender } from './mail-sender.ts';
import { reminderMail } from './reminder-mail.ts';

const reminder = {
  reminderId: 'rmd_1',
  to: 'ann@example.com, eve@example.com',
  locale: 'en',
  name: 'Ann',
  unsubscribeToken: 'a&b',
};
const branding = { service: 'Ledgerly', securityUrl: 'https://app.example.com/security' };
const server = 'https://mfa.example.com';
const stop = 'https://mfa.example.com/reminders/unsubscribe?token=a%26b&locale=en';

test('a reminder describes the path in words, links the security page, and has only the unsubscribe token', async () => {
  const mail = await reminderMail(reminder, branding, server);
  expect(mail.to).toEqual({ name: '', address: reminder.to });
  expect(mail.text).toContain('Hello Ann,');
  expect(mail.text).toContain('Sign in as usual, then open your security settings.');
  expect(mail.text.match(/https:\/\/\S+/g)).toEqual(['https://app.example.com/security', stop]);
  const linked = [...mail.html.matchAll(/href="(https:[^"]+)"/g)].map(([, url]) =>
    url?.replaceAll('&amp;', '&'),
  );
  expect(new Set(linked)).toEqual(new Set(['https://app.example.com/security', stop]));
});

test('an e-mail about a next step says which, and is turned off by the same link', async () => {
  const mail = async (nextStep: Reminder['nextStep'], locale = 'en') =>
    reminderMail({ ...reminder, locale, ...(nextStep && { nextStep }) }, branding, server);
  const { subject, text, headers } = await mail({ step: 'recovery_codes', codesLeft: 2 });
  expect(subject).toBe('2 recovery codes left');
  expect(text).toContain('Make a new set while you are here');
  expect(text).toContain('Sign in as usual, then open your security settings.');
  expect(headers['List-Unsubscribe']).toBe(`<${stop}>`);
  expect((await mail({ step: 'recovery_codes' })).subject).toBe('Get your recovery codes');
  expect((await mail({ step: 'second_factor' })).subject).toBe('Add a second way in');
  expect((await mail({ step: 'check_up' }, 'de')).subject).toBe('Ist der zweite Schritt noch zur Hand?');
});

test('a mail program can recognise a repeated reminder and shows its own unsubscribe button', async () => {
  const mail = await reminderMail(reminder, branding, server);
  expect(mail.messageId).toBe('<rmd_1@mfa.example.com>');
  expect(mail.headers).toEqual({
    'List-Unsubscribe': `<${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('a reminder uses the product’s overrides, and an invalid locale becomes English', async () => {
  const copyOverrides = { de: { 'reminder.subject': 'Du wolltest erinnert werden' } };
  const mail = (locale: string) =>
    reminderMail({ ...reminder, locale }, { ...branding, copyOverrides }, server);
  expect((await mail('de-AT')).subject).toBe('Du wolltest erinnert werden');
  expect((await mail('no such locale')).subject).toBe('You asked us to remind you');
});

test('a reminder is sent like every other e-mail', async () => {
  const inbox = await openDevInbox();
  const mail = createMailSender({
    smtpUrl: inbox.smtpUrl,
    from: 'no-reply@example.com',
    publicUrl: server,
    ...branding,
  });
  await mail.sendReminder?.({ ...reminder, to: 'ann@example.com' }, new AbortController().signal);
  expect(inbox.list('ann@example.com')).toMatchObject([
    { channel: 'email', subject: 'You asked us to remind you' },
  ]);
  mail.close();
  await inbox.close();
});

test('without a public URL no reminders are sent', () => {
  const mail = createMailSender({ smtpUrl: 'smtp://127.0.0.1:1', from: 'no-reply@example.com', ...branding });
  expect(mail.sendReminder).toBeUndefined();
  mail.close();
});
