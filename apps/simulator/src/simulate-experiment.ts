import { sampleSize, verdict, type Verdict } from '@kairos-mfa/insights';
import { createSeededRandom } from './seeded-random.ts';
import type { Simulation } from './simulate.ts';

/** An experiment that is played before it runs. */
export interface ExperimentOptions {
  /** The assumed rate of set-ups with the original wording, 0 to 1. */
  readonly base: number;
  /** The true effect: the new wording's rate divided by the original's. 1: no difference. */
  readonly ratio: number;
  /** The new wording's share of the traffic; default ½. */
  readonly share?: number;
  /** How often the experiment is played. */
  readonly runs: number;
  readonly seed: number;
}

/** What the experiment came to. */
export interface ExperimentForecast {
  /** People who see a first prompt within the simulated days. */
  readonly people: number;
  readonly days: number;
  /** The share of runs that ended with each verdict. */
  readonly verdicts: Readonly<Record<Verdict['word'], number>>;
  /** The share of runs that named the worse wording, or any wording where there is no difference. */
  readonly wrong: number;
  /** The day by which half of the runs were decided; undefined if fewer than half were. */
  readonly decidedAfter: number | undefined;
  /** People that the e-value needs, in both variants together, at a power of 80 %; undefined without a difference. */
  readonly peopleNeeded: number | undefined;
}

/** Days after a first prompt in which a set-up counts. */
const window = 7;

/**
 * Plays an experiment on the traffic of a simulated policy: each person's first prompt gives them a variant, a set-up counts
 * once its window has closed, and the verdict is asked for every day. The first decision ends a run.
 */
export function simulateExperiment(simulation: Simulation, options: ExperimentOptions): ExperimentForecast {
  const { base, ratio, share = 0.5, runs, seed } = options;
  const firstDays = simulation.results.flatMap(({ decisions }) => {
    const first = decisions.find(({ outcome, kind }) => outcome !== 'hold' && kind === 'soft');
    return first ? [first.day] : [];
  });
  const byDay = Array.from(
    { length: simulation.days },
    (_, day) => firstDays.filter((one) => one === day).length,
  );
  const random = createSeededRandom(seed);
  const results = Array.from({ length: runs }, () => playOnce(byDay, { base, ratio, share, random }));

  const count = (word: Verdict['word']): number =>
    results.filter((result) => result.word === word).length / runs;
  const isWrong = ({ word }: Result): boolean =>
    (word === 'ahead' && ratio <= 1) || (word === 'worse' && ratio >= 1);
  const decided = results.flatMap(({ day }) => (day === undefined ? [] : [day])).toSorted((a, b) => a - b);
  return {
    people: firstDays.length,
    days: simulation.days,
    verdicts: {
      too_early: count('too_early'),
      no_clear_winner: count('no_clear_winner'),
      ahead: count('ahead'),
      worse: count('worse'),
      check_traffic_split: count('check_traffic_split'),
    },
    wrong: results.filter(isWrong).length / runs,
    decidedAfter: decided.length * 2 < runs ? undefined : decided[Math.floor(runs / 2)],
    peopleNeeded: ratio === 1 ? undefined : 2 * sampleSize({ base, ratio }).evalue,
  };
}

interface Result {
  readonly word: Verdict['word'];
  /** Absent if it was not decided. */
  readonly day?: number;
}

interface Play {
  readonly base: number;
  readonly ratio: number;
  readonly share: number;
  readonly random: ReturnType<typeof createSeededRandom>;
}

function playOnce(byDay: readonly number[], { base, ratio, share, random }: Play): Result {
  const assigned: [number[], number[]] = [[], []];
  const converted: [number[], number[]] = [[], []];
  let word: Verdict['word'] = 'too_early';
  for (const [day, people] of byDay.entries()) {
    for (const counts of [...assigned, ...converted]) counts.push(0);
    for (let person = 0; person < people; person += 1) {
      const variant = random.happens(share) ? 1 : 0;
      assigned[variant][day] = (assigned[variant][day] ?? 0) + 1;
      if (random.happens(variant === 1 ? base * ratio : base))
        converted[variant][day] = (converted[variant][day] ?? 0) + 1;
    }
    const closed = (counts: readonly number[]): number =>
      counts.slice(0, Math.max(0, day + 1 - window)).reduce((sum, one) => sum + one, 0);
    const variants = ([0, 1] as const).map((variant) => ({
      name: variant === 0 ? 'original' : 'new',
      people: closed(assigned[variant]),
      conversions: closed(converted[variant]),
      assignedByDay: [...assigned[variant]],
    }));
    ({ word } = verdict({ days: day + 1, variants }, { shares: [1 - share, share] }));
    if (word === 'ahead' || word === 'worse') return { word, day: day + 1 };
  }
  return { word };
}

/** The forecast in words. */
export function describeForecast(
  forecast: ExperimentForecast,
  { base, ratio, runs }: ExperimentOptions,
): string {
  const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 1 : 0)} %`;
  const { people, days, verdicts, wrong, decidedAfter, peopleNeeded } = forecast;
  const monthly = people / (days / 30.4);
  const lines = [
    `The experiment was played ${runs} times: ${percent(base)} set up with the original, ${percent(base * ratio)} with the new wording.`,
    `In ${days} days ${people} people see a first prompt, about ${Math.round(monthly)} a month.`,
    `  the new wording is ahead   ${percent(verdicts.ahead)}`,
    `  it is worse                ${percent(verdicts.worse)}`,
    `  no clear winner            ${percent(verdicts.no_clear_winner)}`,
    `  too early to say           ${percent(verdicts.too_early)}`,
    `  check the traffic split    ${percent(verdicts.check_traffic_split)}`,
    `A wrong answer: ${percent(wrong)} of the runs.`,
    decidedAfter === undefined
      ? 'Fewer than half of the runs were decided in this time.'
      : `Half of the runs were decided by day ${decidedAfter}.`,
  ];
  if (peopleNeeded !== undefined)
    lines.push(
      monthly === 0
        ? 'Nobody sees a prompt under this policy.'
        : `To see this effect in four of five experiments takes about ${peopleNeeded} people: ${(peopleNeeded / monthly).toFixed(1)} months of this traffic.`,
    );
  return lines.join('\n');
}
