import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bernoulliSequence, newcombe, shareEvalue, shareSequence, wilson } from './index.ts';

const count = fc.nat({ max: 400 });
const trial = fc.tuple(count, count).map(([a, b]) => ({ successes: Math.min(a, b), trials: Math.max(a, b) }));

test('swapping the variants mirrors everything', () => {
  fc.assert(
    fc.property(
      count,
      count,
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (treatment, control, share) => {
        const [here, mirrored] = [
          { treatment, control, share },
          { treatment: control, control: treatment, share: 1 - share },
        ];
        expect(shareEvalue(here)).toBeCloseTo(
          shareEvalue(mirrored),
          6 - Math.ceil(Math.log10(1 + shareEvalue(here))),
        );
        const [low, high] = shareSequence(here);
        const [mirroredLow, mirroredHigh] = shareSequence(mirrored);
        expect(low).toBeCloseTo(1 - mirroredHigh, 9);
        expect(high).toBeCloseTo(1 - mirroredLow, 9);
      },
    ),
  );
});

test('the expectation of the e-value stays 1 with no difference, after every conversion', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 60 }),
      fc.nat({ max: 60 }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (treatment, control, share) => {
        const now = shareEvalue({ treatment, control, share });
        const next =
          share * shareEvalue({ treatment: treatment + 1, control, share }) +
          (1 - share) * shareEvalue({ treatment, control: control + 1, share });
        expect(next / now).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('every interval contains what was seen and lies between 0 and 1, and a difference is mirrored', () => {
  fc.assert(
    fc.property(trial, trial, (a, b) => {
      const [low, high] = wilson(a.successes, a.trials);
      const [always, valid] = bernoulliSequence(a.successes, a.trials);
      const rate = a.trials === 0 ? 0.5 : a.successes / a.trials;
      for (const [from, to] of [
        [low, high],
        [always, valid],
      ] as const) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(rate + 1e-9);
        expect(to).toBeGreaterThanOrEqual(rate - 1e-9);
      }
      const [one, other] = [newcombe(a, b), newcombe(b, a)];
      expect(one[0]).toBeCloseTo(-other[1], 9);
    }),
  );
});
