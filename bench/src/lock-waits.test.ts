import { expect, test } from 'vitest';
import { countLockWaits } from './lock-waits.ts';

test('waits for locks are counted by kind, and what the log says besides is not', () => {
  const waits = countLockWaits();
  waits.observe(
    `2026-11-30 LOG:  process 12 still waiting for ShareLock on transaction 77 after 1.050 ms
2026-11-30 DETAIL:  Process holding the lock: 13. Wait queue: 12.
2026-11-30 LOG:  process 12 acquired ShareLock on transaction 77 after 3.000 ms`,
  );
  waits.observe('LOG:  process 14 still waiting for ExclusiveLock on extension of relation 5 of database 6');
  expect(waits.total()).toBe(2);
  expect([...waits.byKind]).toEqual([
    ['ShareLock on transaction', 1],
    ['ExclusiveLock on extension', 1],
  ]);
});
