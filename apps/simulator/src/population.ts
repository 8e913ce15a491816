import type { SeededRandom } from './seeded-random.ts';

/** How a person uses the product. Rates are per active day. */
export interface Person {
  readonly name: string;
  readonly habit: Habit['name'];
  /** Days before the first simulated day; negative for those who sign up later. */
  readonly signedUpDaysAgo: number;
  readonly tier: string;
  readonly activeShare: number;
  readonly actionsPerDay: number;
  readonly pays: number;
  readonly invites: number;
  readonly newDevice: number;
  readonly opensSecurity: number;
  /** The probability that this person accepts a prompt, 0 to 1. */
  readonly readiness: number;
}

interface Habit {
  readonly name: string;
  readonly share: number;
  readonly activeShare: number;
  readonly actionsPerDay: number;
  readonly pays: number;
  readonly invites: number;
}

/** Assumed habits, to compare the effect of a policy on different kinds of people. */
const habits: readonly Habit[] = [
  { name: 'visits now and then', share: 0.35, activeShare: 0.1, actionsPerDay: 1, pays: 0.02, invites: 0.01 },
  { name: 'works in it', share: 0.4, activeShare: 0.6, actionsPerDay: 5, pays: 0.08, invites: 0.03 },
  { name: 'runs a team on it', share: 0.15, activeShare: 0.7, actionsPerDay: 8, pays: 0.15, invites: 0.12 },
  { name: 'tries it and goes', share: 0.1, activeShare: 0.05, actionsPerDay: 2, pays: 0, invites: 0 },
];

/** Generates people: half have an account on the first day, and half sign up later. */
export function createPopulation(random: SeededRandom, size: number, days: number): Person[] {
  return Array.from({ length: size }, (_, index) => {
    const habit = random.pick(habits.map((each) => [each, each.share] as const));
    return {
      name: `person ${index + 1}`,
      habit: habit.name,
      signedUpDaysAgo: Math.floor(random.between(-days, days)),
      tier: habit.name === 'runs a team on it' && random.happens(0.5) ? 'elevated' : 'standard',
      activeShare: habit.activeShare * random.between(0.5, 1.3),
      actionsPerDay: habit.actionsPerDay * random.between(0.5, 1.5),
      pays: habit.pays,
      invites: habit.invites,
      newDevice: 0.01,
      opensSecurity: 0.005,
      readiness: random.between(0.05, 0.5),
    };
  });
}
