import type { Policy } from '@kairos-mfa/engine/policy';
import { createSeededRandom } from './seeded-random.ts';
import { simulatePerson, type Decision } from './simulate-person.ts';
import { createPopulation, type Person } from './population.ts';

export interface SimulationOptions {
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** The first simulated day. */
  readonly start: Date;
}

export interface PersonResult {
  readonly person: Person;
  readonly decisions: readonly Decision[];
}

export interface Simulation extends SimulationOptions {
  readonly results: readonly PersonResult[];
}

/** Runs the real policy over a made-up population. The same seed and policy give the same results. */
export function simulate(policy: Policy, options: SimulationOptions): Simulation {
  const random = createSeededRandom(options.seed);
  const population = createPopulation(random, options.people, options.days);
  const results = population.map((person, index) => ({
    person,
    // A random of one's own: a policy that asks one person more often does not change the life of the next.
    decisions: simulatePerson(
      person,
      policy,
      createSeededRandom(options.seed * 1_000_003 + index),
      options.days,
      options.start,
    ),
  }));
  return { ...options, results };
}
