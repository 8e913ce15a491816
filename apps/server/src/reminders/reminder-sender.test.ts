import { expect, test } from 'vitest';
import { answerUnsubscribe } from './answer-unsubscribe.ts';
import { reminderMail } from './reminder-sender.ts';

const reminder = {
  reminderId: 'rmd_1',
  to: 'ann@example.com, eve@example.com',
  locale: 'en',
  name: 'Ann',
  unsubscribeToken: 'a&b',
};
const mail = reminderMail(
  reminder,
  {
    from: 'no-reply@example.com',
    publicUrl: 'https://mfa.example.com',
    securityUrl: 'https://app.example.com/security',
  },
  'Ledgerly',
);

test('a reminder names the way in words, links a page that asks for a sign-in, and carries no token but its own', () => {
  expect(mail.to).toEqual({ name: '', address: reminder.to });
  expect(mail.text).toContain('Sign in as usual, then open your security settings.');
  expect(mail.text.match(/https:\/\/\S+/g)).toEqual([
    'https://app.example.com/security',
    'https://mfa.example.com/reminders/unsubscribe?token=a%26b&locale=en',
  ]);
});

test('a mail program can tell a repeat, and shows a button of its own to unsubscribe', () => {
  expect(mail.messageId).toBe('<rmd_1@mfa.example.com>');
  expect(mail.headers).toEqual({
    'List-Unsubscribe': '<https://mfa.example.com/reminders/unsubscribe?token=a%26b&locale=en>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('one click is enough, and a link that nobody was sent says so', async () => {
  const known = { unsubscribe: async (token: string) => token === 'a&b' };
  const click = (search: string, method = 'GET') =>
    answerUnsubscribe(
      known,
      new Request(`https://mfa.example.com/reminders/unsubscribe${search}`, { method }),
    );
  expect(await (await click('?token=a%26b&locale=en')).text()).toContain('no more reminders');
  expect((await click('?token=a%26b', 'POST')).status).toBe(200);
  expect((await click('?token=other&locale=%00')).status).toBe(404);
  expect((await click('')).status).toBe(404);
});
