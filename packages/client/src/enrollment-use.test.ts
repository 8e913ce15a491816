import { expect, test } from 'vitest';
import { createEnrollmentUse } from './enrollment-use.ts';

test('a tab that goes back hears whether another tab shows the same enrollment', async () => {
  const [one, two] = [createEnrollmentUse(), createEnrollmentUse()];
  one.enter('enr_1');
  two.enter('enr_1');
  expect(await two.leave('enr_1')).toBe(true);
  expect(await one.leave('enr_1')).toBe(false);
});

test('a tab that shows another enrollment by now does not count', async () => {
  const [one, two] = [createEnrollmentUse(), createEnrollmentUse()];
  one.enter('enr_2');
  one.enter('enr_3');
  two.enter('enr_2');
  expect(await two.leave('enr_2')).toBe(false);
  expect(await two.leave('enr_3')).toBe(true);
});

test('of two tabs that go back at the same moment, at least one is the last', async () => {
  const tabs = [createEnrollmentUse(), createEnrollmentUse()];
  for (const tab of tabs) tab.enter('enr_4');
  expect(await Promise.all(tabs.map((tab) => tab.leave('enr_4')))).toContain(false);
});

test('without the Web Locks API, no other tab is known', async () => {
  const use = createEnrollmentUse(undefined);
  use.enter('enr_5');
  expect(await use.leave('enr_5')).toBe(false);
});
