import type { PromptMeasures } from '@kairos-mfa/protocol';
import type { PromptStatistics } from '../store/prompt-statistics.ts';

/** Fewer people could be identified, and fewer enrollments are not representative. */
const fewestPeople = 20;
const fewestSetUps = 30;

/** The statistics that a variant may mention: the share of a tenant with a factor, and the minutes that an enrollment takes. */
export function publishableStatistics(row: PromptStatistics | undefined): PromptMeasures {
  if (!row) return {};
  // Rounded down: "100 %" would be false while this person has no factor.
  const share = Math.floor((row.enrolled / row.people) * 100) / 100;
  const enoughPeople = row.people >= fewestPeople && share > 0;
  const { set_ups, set_up_seconds: seconds } = row;
  return {
    ...(enoughPeople && { share }),
    ...(set_ups >= fewestSetUps && seconds !== null && { minutes: Math.max(1, Math.round(seconds / 60)) }),
  };
}
