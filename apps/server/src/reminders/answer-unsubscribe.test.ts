import { expect, test, vi } from 'vitest';
import { answerUnsubscribe } from './answer-unsubscribe.ts';

const unsubscribe = vi.fn(async (token: string) => token === 'a&b');
const click = (search: string, method = 'POST') =>
  answerUnsubscribe(
    { unsubscribe },
    new Request(`https://mfa.example.com/reminders/unsubscribe${search}`, { method }),
    { en: { 'reminder.stopped': 'Stopped <for good>.' } },
  );

test('one click of a mail program is enough, and a link that nobody was sent says so', async () => {
  const done = await click('?token=a%26b&locale=en');
  expect(done.status).toBe(200);
  expect(await done.text()).toContain('Stopped &lt;for good&gt;.');
  expect((await click('?token=other&locale=%00')).status).toBe(404);
  expect((await click('')).status).toBe(404);
});

test('a mail scanner that follows the link turns nothing off', async () => {
  unsubscribe.mockClear();
  for (const method of ['GET', 'HEAD']) expect((await click('?token=a%26b', method)).status).toBe(200);
  expect(unsubscribe).not.toHaveBeenCalled();
  const page = await click('?token=a%26b', 'GET');
  expect(await page.text()).toContain('<form method="post"><button>Stop these reminders</button></form>');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
});

test('the page is written from right to left where its reader does so', async () => {
  expect(await (await click('?token=x&locale=ar', 'GET')).text()).toContain('<html lang="ar" dir="rtl">');
});
