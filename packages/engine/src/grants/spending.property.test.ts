import { consumeGrant } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const hour = 3_600_000;
const threshold = 1000;

const transfers = fc.array(
  fc.record({
    amount: fc.integer({ min: 1, max: 1200 }),
    currency: fc.constantFrom('EUR', 'eur ', 'USD'),
    hoursLater: fc.integer({ min: 0, max: 13 }),
    /** Sent this many times at the same moment, from as many tabs. */
    atOnce: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 3, maxLength: 10 },
);

describeEngine('for any split of a sum', {}, ({ kit }) => {
  let people = 0;

  test('the total without a proof within a day stays below the threshold, in any order and interleaving', async () => {
    await fc.assert(
      fc.asyncProperty(transfers, async (plan) => {
        const identityId = `person-${++people}`;
        const passed: { at: number; amount: number; currency: string }[] = [];
        for (const { amount, currency, hoursLater, atOnce } of plan) {
          await kit.advance(hoursLater * hour);
          const at = kit.now().getTime();
          const context = { amount, currency };
          const send = () =>
            consumeGrant(
              kit,
              { identityId, sessionId: 's' },
              { action: 'transfer_money', resource: 'payee', context },
            );
          for (const { status, body } of await Promise.all(Array.from({ length: atOnce }, send))) {
            if (amount > threshold) expect(status).toBe(403);
            if (status !== 200) continue;
            expect(body.grant).toBeNull();
            passed.push({ at, amount, currency: currency.trim().toUpperCase() });
          }
        }
        for (const { at, currency } of passed) {
          const day = passed.filter(
            (other) => other.currency === currency && other.at <= at && other.at > at - 24 * hour + 60_000,
          );
          expect(day.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(threshold);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
