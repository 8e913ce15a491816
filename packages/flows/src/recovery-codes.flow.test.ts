import { expect, test } from 'vitest';
import { recoveryCodesFlow, recoveryCodesStart, type RecoveryCodesState } from './recovery-codes.flow.ts';

const codes = { setId: 'set-1', codes: ['AAAAAA-BBBBBB-CCCCCC-DDDDDD'] };
const showing = recoveryCodesStart(codes);

test('codes that were not saved cannot be acknowledged', () => {
  expect(recoveryCodesFlow(showing, { type: 'acknowledge-requested' })).toEqual([showing]);
});

test('a saved set is acknowledged with the way it was saved', () => {
  const [saved] = recoveryCodesFlow(showing, { type: 'saved', how: 'downloaded' });
  expect(recoveryCodesFlow(saved, { type: 'acknowledge-requested' })[1]).toEqual({
    type: 'acknowledgeRecoveryCodes',
    setId: 'set-1',
    evidence: 'downloaded',
  });
});

test('leaving once warns, leaving twice leaves, and staying keeps the codes', () => {
  const [warned] = recoveryCodesFlow(showing, { type: 'leave-requested' });
  expect(warned).toEqual({ step: 'leave-warning', codes });
  expect(recoveryCodesFlow(warned, { type: 'stay-requested' })).toEqual([showing]);
  expect(recoveryCodesFlow(warned, { type: 'leave-requested' })).toEqual([{ step: 'skipped' }]);
});

test('a code that was typed back wrong can be typed again', () => {
  const acknowledging: RecoveryCodesState = { step: 'acknowledging', codes, evidence: 'typed' };
  expect(recoveryCodesFlow(acknowledging, { type: 'refused', problem: 'invalid_code' })).toEqual([
    { step: 'typing-back', codes, problem: 'invalid_code' },
  ]);
});

test('a set that was replaced cannot be acknowledged, and is left without a warning', () => {
  for (const evidence of ['downloaded', 'typed'] as const) {
    const [gone] = recoveryCodesFlow(
      { step: 'acknowledging', codes, evidence },
      { type: 'refused', problem: 'not_found' },
    );
    expect(gone).toMatchObject({ step: 'showing', problem: 'not_found' });
    for (const event of [
      { type: 'acknowledge-requested' },
      { type: 'saved', how: 'copied' },
      { type: 'type-back-requested' },
    ] as const)
      expect(recoveryCodesFlow(gone, event)).toEqual([gone]);
    expect(recoveryCodesFlow(gone, { type: 'leave-requested' })).toEqual([{ step: 'skipped' }]);
  }
});
