import { createHash } from 'node:crypto';
import type { DemoExperiment } from './demo-experiments.ts';

/** Days of history. */
export const historyDays = 90;
const day = 86_400_000;
const minute = 60_000;

/** A person who was in an experiment, as rows of Kairos's database. Instants are in ISO 8601. */
export interface DemoPerson {
  readonly id: string;
  readonly variant: string;
  readonly surface: 'modal' | 'inline';
  readonly bornAt: string;
  readonly promptedAt: string;
  /** Absent: never answered. */
  readonly respondedAt?: string;
  readonly response?: 'dismissed' | 'later' | 'enrolled';
  readonly setUpAt?: string;
  readonly factorType?: 'passkey' | 'totp';
}

/** The people of one experiment. What each of them did depends on their id alone, so it is the same every time. */
export function demoHistory({ moment, arms }: DemoExperiment, people: number, now: Date): DemoPerson[] {
  const ids = Array.from({ length: people }, (_, index) => `demo-${moment}-${index + 1}`);
  return ids.flatMap((id) => {
    const chance = (of: string): number => numberOf(`${of} ${id}`);
    const arm = arms[chance('variant') < 0.5 ? 0 : 1];
    if (chance('lost') < arm.lost) return [];
    const prompted = now.getTime() - day - chance('prompted') * (historyDays - 1) * day;
    const at = (after: number): string => new Date(prompted + after).toISOString();
    const person = {
      id,
      variant: arm.variant,
      surface: chance('surface') < 0.8 ? 'modal' : 'inline',
      bornAt: at(-(2 + chance('born') * 200) * day),
      promptedAt: at(0),
    } as const;
    // One number decides both, so that nobody who dismisses sets up a factor at once.
    const outcome = chance('outcome');
    if (outcome < arm.setUp) {
      const setUpAt = at((1 + chance('duration') * 4) * minute);
      const factorType = chance('factor') < 0.6 ? 'passkey' : 'totp';
      return [{ ...person, response: 'enrolled', respondedAt: setUpAt, setUpAt, factorType }];
    }
    const respondedAt = at((2 + chance('answer') * 20) * 1000);
    if (outcome > 1 - arm.dismissed) return [{ ...person, response: 'dismissed', respondedAt }];
    return [chance('later') < 0.3 ? { ...person, response: 'later', respondedAt } : person];
  });
}

/** A number in [0, 1) that is always the same for a text. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
