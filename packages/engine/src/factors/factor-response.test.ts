import { expect, test } from 'vitest';
import type { FactorRow } from '../store/factors.ts';
import { factorAnswer } from './factor-response.ts';

const row: FactorRow = {
  factor_id: 'fct_1',
  identity_key: 'idn_1',
  type: 'sms',
  name: 'Phone',
  material: 'sealed',
  credential_id: 'credential',
  last_claim: '7',
  hint: '+49 ••• 78',
  failures: 3,
  locked_until: null,
  device_id: null,
  created_at: new Date('2026-01-01T00:00:00Z'),
  last_used_at: new Date('2026-02-01T00:00:00Z'),
};

test('a response has the name, the hint and the dates of a factor, and nothing that is secret', () => {
  const shown = { id: 'fct_1', type: 'sms', name: 'Phone', createdAt: '2026-01-01T00:00:00.000Z' };
  expect(factorAnswer(row)).toEqual({ ...shown, lastUsedAt: '2026-02-01T00:00:00.000Z', hint: '+49 ••• 78' });
  const unused = factorAnswer({ ...row, hint: null, last_used_at: null });
  expect(unused).toStrictEqual({ ...shown, lastUsedAt: null });
});
