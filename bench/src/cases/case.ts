/** One request, or a sequence of requests that belong together; throws when an answer is not the expected one. */
export type Unit = () => Promise<void>;

/** Work that is ready to be measured. */
export interface PreparedBlock {
  readonly units: readonly Unit[];
  /** What CPU and time are divided by; more than the units when one of them handles many things. */
  readonly count: number;
}

/** The `Client` class of a copy of `pg`, through which statements are counted; each contender brings its own copy. */
export interface PgClientClass {
  readonly prototype: { query: (...args: never[]) => unknown };
}

/** Does what need not be measured (opens challenges, computes codes, signs assertions) and returns the rest. */
export type PrepareBlock = (count: number) => Promise<PreparedBlock>;

/** A system under test, in this process. */
export interface Contender {
  /** By the name of the case. */
  readonly cases: Readonly<Record<string, PrepareBlock>>;
  /** Absent: its statements are not counted. */
  readonly pgClient?: PgClientClass;
  /** Creates the people that the cases need. */
  seed(): Promise<void>;
  close(): Promise<void>;
}

/** A block whose units are one request each. */
export function blockOf(units: readonly Unit[]): PreparedBlock {
  return { units, count: units.length };
}
