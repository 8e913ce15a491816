import { expect, test } from 'vitest';
import { listEntries } from '../scripts/mutation/list-entries.ts';

test('every guard that `pnpm mutate:sql` removes is in the source at the listed place', () => {
  expect(listEntries([]).length).toBeGreaterThan(300);
});
