import type { PersonResult, Simulation } from './simulate.ts';

/** Counts by name. */
export type Counts = ReadonlyMap<string, number>;

/** The figures of the report, counted from the simulated decisions. */
export interface Statistics {
  readonly people: number;
  readonly prompts: number;
  readonly enrolled: number;
  /** Prompts of each week, by moment. */
  readonly weeks: readonly Counts[];
  /** The number of people who had enrolled by the end of each week. */
  readonly adoption: readonly number[];
  /** How many people saw n prompts, by n. */
  readonly promptsPerPerson: readonly number[];
  /** Groups by habit; the elevated tier is separate, because the policy has other rules for it. */
  readonly groups: readonly Group[];
  readonly outcomes: Counts;
  /** Suppression codes of all decisions without a prompt; a decision may have several. */
  readonly holds: Counts;
}

/** The figures of one group of people. */
export interface Group {
  readonly name: string;
  readonly people: number;
  readonly prompts: number;
  readonly enrolled: number;
}

/** Counts the figures of a simulation. */
export function computeStatistics({ results, days, people }: Simulation): Statistics {
  const weeks = Array.from({ length: Math.ceil(days / 7) }, () => new Map<string, number>());
  const enrolledInWeek = weeks.map(() => 0);
  const promptsPerPerson: number[] = [];
  const outcomes = new Map<string, number>();
  const holds = new Map<string, number>();

  for (const { decisions } of results) {
    let prompts = 0;
    for (const { day, moment, outcome, suppressedBy } of decisions) {
      for (const code of suppressedBy) add(holds, code);
      if (outcome === 'hold') continue;
      prompts += 1;
      add(outcomes, outcome);
      const week = Math.floor(day / 7);
      const counts = weeks[week];
      if (counts) add(counts, moment);
      if (outcome === 'enrolled') enrolledInWeek[week] = (enrolledInWeek[week] ?? 0) + 1;
    }
    promptsPerPerson[prompts] = (promptsPerPerson[prompts] ?? 0) + 1;
  }

  let total = 0;
  const adoption = enrolledInWeek.map((count) => (total += count));
  const filled = Array.from({ length: promptsPerPerson.length }, (_, index) => promptsPerPerson[index] ?? 0);
  const prompts = filled.reduce((sum, count, index) => sum + count * index, 0);
  return {
    people,
    prompts,
    enrolled: total,
    weeks,
    adoption,
    promptsPerPerson: filled,
    groups: groupsOf(results),
    outcomes,
    holds,
  };
}

function groupsOf(results: readonly PersonResult[]): Group[] {
  const kinds = Map.groupBy(results, ({ person: { habit, tier } }) =>
    tier === 'standard' ? habit : `${habit}, ${tier}`,
  );
  return [...kinds]
    .map(([name, group]) => {
      const shown = group.flatMap(({ decisions }) => decisions.filter(({ outcome }) => outcome !== 'hold'));
      const enrolled = shown.filter(({ outcome }) => outcome === 'enrolled').length;
      return { name, people: group.length, prompts: shown.length, enrolled };
    })
    .toSorted((a, b) => b.prompts / b.people - a.prompts / a.people);
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
