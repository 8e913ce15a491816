import { expect, test } from 'vitest';
import { codes, options, totpFactor } from '../factors/factors.examples.ts';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { enrollmentProgress } from './enrollment-progress.ts';
import { totpEnrollment } from './enrollment.examples.ts';

const choosing: EnrollmentState = { step: 'choosing', options };
const proving: EnrollmentState = { step: 'proving', options, enrollment: totpEnrollment };
const saving: EnrollmentState = { step: 'showing-recovery-codes', options, factor: totpFactor, codes };
const withOneEnrolled = options.map((option) =>
  option.type === 'totp' ? { ...option, state: 'enrolled' as const } : option,
);

test('a first factor is chosen, proved, and its codes are saved: three steps', () => {
  const progress = [choosing, proving, { ...proving, step: 'checking' } as const, saving].map((state) =>
    enrollmentProgress(state, { hasChoice: true }),
  );
  expect(progress).toEqual([
    { step: 1, total: 3 },
    { step: 2, total: 3 },
    { step: 2, total: 3 },
    { step: 3, total: 3 },
  ]);
});

test('without a choice there are two steps', () => {
  expect(enrollmentProgress(proving, { hasChoice: false })).toEqual({ step: 1, total: 2 });
  expect(enrollmentProgress(saving, { hasChoice: false })).toEqual({ step: 2, total: 2 });
});

test('another factor brings no codes; without a choice it is one step, which is not counted', () => {
  const another: EnrollmentState = { ...proving, options: withOneEnrolled };
  expect(enrollmentProgress(another, { hasChoice: true })).toEqual({ step: 2, total: 2 });
  expect(enrollmentProgress(another, { hasChoice: false })).toBeUndefined();
});

test('codes of an earlier enrollment, waits, ends and problems are no steps', () => {
  const states: EnrollmentState[] = [
    { ...saving, options: withOneEnrolled },
    { step: 'preparing' },
    { step: 'preparing', options },
    { step: 'choosing', options: options.map((option) => ({ ...option, state: 'enrolled' as const })) },
    { step: 'adding-another', options, factor: totpFactor, codes: 'skipped' },
    { step: 'done', factor: totpFactor, codes: 'acknowledged' },
    { step: 'problem', failure: 'unavailable' },
  ];
  for (const state of states) expect(enrollmentProgress(state, { hasChoice: true })).toBeUndefined();
});
