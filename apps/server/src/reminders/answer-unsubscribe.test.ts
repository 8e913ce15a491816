import { expect, test, vi } from 'vitest';
import { answerUnsubscribe } from './answer-unsubscribe.ts';

const unsubscribe = vi.fn(async (token: string) => token === 'a&b');
const click = (search: string, method = 'POST') =>
  answerUnsubscribe(
    { unsubscribe },
    new Request(`https://mfa.example.com/reminders/unsubscribe${search}`, { method }),
    { en: { 'reminder.stopped': 'Stopped <for good>.' } },
  );

test('one click of a mail program unsubscribes, and an unknown token is refused', async () => {
  const done = await click('?token=a%26b&locale=en');
  expect(done.status).toBe(200);
  expect(await done.text()).toContain('Stopped &lt;for good&gt;.');
  expect((await click('?token=other&locale=%00')).status).toBe(404);
  expect((await click('')).status).toBe(404);
});

test('a mail scanner that follows the link does not unsubscribe', async () => {
  unsubscribe.mockClear();
  for (const method of ['GET', 'HEAD']) expect((await click('?token=a%26b', method)).status).toBe(200);
  expect(unsubscribe).not.toHaveBeenCalled();
  const page = await click('?token=a%26b', 'GET');
  expect(await page.text()).toContain('<form method="post"><button>Stop these reminders</button></form>');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
});

test('the page is right-to-left for a right-to-left language', async () => {
  expect(await (await click('?token=x&locale=ar', 'GET')).text()).toContain('<html lang="ar" dir="rtl">');
});
