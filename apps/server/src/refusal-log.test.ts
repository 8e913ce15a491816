import { SignJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { createMetrics } from './metrics.ts';
import { createRefusalLog } from './refusal-log.ts';
import { createSessionResolver } from './verify-session-assertion.ts';

const secret = 'a-session-secret-of-at-least-32-bytes';
const silent = { info: () => undefined, error: () => undefined };

test.each([
  ['form', () => 'no.jwt.atall'],
  ['signature', () => sign({}, 'another-session-secret-of-32-bytes-or-so')],
  ['aud', () => sign({ aud: 'other' })],
  ['lifetime', () => sign({ iat: now() - 900, exp: now() - 600 })],
  ['exp', () => sign({ exp: now() + 900 })],
  ['sid', () => sign({ sid: '' })],
  ['tid', () => sign({ tid: 7 })],
  ['auth_time', () => sign({ auth_time: now() + 100 })],
])(
  'an assertion that is refused because of its %s is named in the log and the metrics',
  async (reason, token) => {
    const warn = vi.fn();
    const token32 = 'a-token-for-metrics-of-at-least-32-characters';
    const metrics = createMetrics(token32);
    const refusals = createRefusalLog({ ...silent, warn });
    refusals.count(metrics.countRefusal);
    const resolve = createSessionResolver({ secret }, () => false, refusals.note);
    const headers = { authorization: `Bearer ${await token()}` };
    expect(await resolve(new Request('http://localhost/', { headers }))).toBeUndefined();
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(` ${reason}.`));
    const scraped = await metrics.answer(
      new Request('http://localhost/metrics', { headers: { authorization: `Bearer ${token32}` } }),
    );
    expect(await scraped?.text()).toContain(`kairos_refused_assertions_total{reason="${reason}"} 1`);
  },
);

test('a reason is logged once a minute, with the number of the others', () => {
  let at = 0;
  const warn = vi.fn();
  const refusals = createRefusalLog({ ...silent, warn }, () => at);
  for (let count = 0; count < 4; count++) refusals.note('sid');
  refusals.note('aud');
  expect(warn).toHaveBeenCalledTimes(2);
  at = 60_000;
  refusals.note('sid');
  expect(warn).toHaveBeenCalledTimes(3);
  expect(warn.mock.lastCall?.[0]).toContain('3 others');
});

const now = (): number => Math.floor(Date.now() / 1000);

function sign(claims: Record<string, unknown>, key = secret): Promise<string> {
  const iat = now();
  return new SignJWT({ sub: 'ann', sid: 's1', aud: 'kairos', auth_time: iat, iat, exp: iat + 300, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(key));
}
