import type { PromptMeasures } from '@kairos-mfa/protocol';
import type { PromptStatistics } from '../store/prompt-statistics.ts';

/** Fewer people tell on each other, and fewer set-ups say nothing about the next one. */
const fewestPeople = 20;
const fewestSetUps = 30;

/** The statistics that a wording may name: the share of a tenant with a factor, and the minutes that a set-up takes. */
export function publishableStatistics(row: PromptStatistics | undefined): PromptMeasures {
  if (!row) return {};
  // Rounded down: nobody joins "100 %" that they themselves are missing from.
  const share = Math.floor((row.enrolled / row.people) * 100) / 100;
  const enoughPeople = row.people >= fewestPeople && share > 0;
  const { set_ups, set_up_seconds: seconds } = row;
  return {
    ...(enoughPeople && { share }),
    ...(set_ups >= fewestSetUps && seconds !== null && { minutes: Math.max(1, Math.round(seconds / 60)) }),
  };
}
