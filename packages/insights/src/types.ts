/** How many of so many people did something. */
export interface Count {
  readonly successes: number;
  readonly trials: number;
}

/** The ends of an interval, the lower one first. */
export type Interval = readonly [low: number, high: number];

/** Throws for counts that no experiment can have, so that a mistake does not become a number. */
export function checkCount({ successes, trials }: Count): void {
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (!whole || successes < 0 || successes > trials)
    throw new RangeError(`${successes} of ${trials} is not a count.`);
}

/** Throws unless a value lies between 0 and 1. */
export function checkShare(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1, and is ${value}.`);
}
