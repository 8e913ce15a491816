import type { Policy } from '@kairos-mfa/engine/policy';
import { createPopulation, type Person } from './population.ts';
import { createSeededRandom } from './seeded-random.ts';
import { simulatePerson, type Decision } from './simulate-person.ts';

/** The options of a simulation. */
export interface SimulationOptions {
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** The first simulated day. */
  readonly start: Date;
}

/** The decisions about one person. */
export interface PersonResult {
  readonly person: Person;
  readonly decisions: readonly Decision[];
}

/** The result of a simulation. */
export interface Simulation extends SimulationOptions {
  readonly results: readonly PersonResult[];
}

/** Runs the policy over a generated population. The same seed and policy give the same results. */
export function simulate(policy: Policy, options: SimulationOptions): Simulation {
  const random = createSeededRandom(options.seed);
  const population = createPopulation(random, options.people, options.days);
  const results = population.map((person, index) => ({
    person,
    // Each person has their own generator, so that more decisions about one person do not change the next one.
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
