import type { Administration, SecondStepRule, SecondStepSetting } from '../../shared-types.ts';
import { dateText } from '../components/money.tsx';

const twoWeeks = 14 * 86_400_000;

/** What a rule would do, and to whom, in a sentence. With the rule of today: what it does. */
export function previewOf(
  rule: SecondStepRule,
  current: SecondStepSetting,
  people: Administration['people'],
  now: Date,
): string {
  const without = people.filter(({ secondSteps }) => secondSteps.length === 0).map(({ name }) => name);
  const has = `${people.length - without.length} of ${people.length} have a second step.`;
  if (rule === 'optional') {
    const ends = current.rule === 'optional' ? '' : ' Nobody has to set one up any more.';
    return `${has}${ends}`;
  }
  if (without.length === 0) return `${has} Nobody is interrupted.`;
  const names = new Intl.ListFormat('en-GB').format(without);
  if (rule === 'required')
    return `${has} ${names} ${without.length === 1 ? 'sets' : 'set'} one up at the next click, before going on.`;
  const from = current.requiredFrom ?? new Date(now.getTime() + twoWeeks).toISOString();
  return `${has} ${names} ${without.length === 1 ? 'sees' : 'see'} the date, and ${without.length === 1 ? 'needs' : 'need'} one from ${dateText(from)} on.`;
}
