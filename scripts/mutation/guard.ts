/** One guard: its text in the source, and the text that replaces it. */
export interface Guard {
  readonly text: string;
  readonly instead: string;
  /** Why no test needs to detect its removal. */
  readonly judged?: string;
  /** It has an effect only with several connections, so it is tested on PostgreSQL; the others are tested on PGlite, which is faster. */
  readonly onPostgres?: boolean;
}

/** The guards of one file of the engine, by function, and the test files that detect their removal. */
export interface GuardedFile {
  readonly file: string;
  readonly tests: readonly string[];
  readonly guards: Readonly<Record<string, readonly Guard[]>>;
}

/** A guard that is removed. */
export function without(text: string, judged?: string): Guard {
  return replaced(text, '', judged);
}

/** A guard that is weakened, because the statement would be invalid without it. */
export function replaced(text: string, instead: string, judged?: string): Guard {
  return { text, instead, ...(judged !== undefined && { judged }) };
}

/** A lock, which has an effect only with several connections. */
export function lock(text: string, judged?: string): Guard {
  return { ...without(text, judged), onPostgres: true };
}

/** A condition of a Kysely statement: `.where(column, operator, value)`. */
export function where(column: string, operator: string, value: string, judged?: string): Guard {
  return without(`.where('${column}', '${operator}', ${value})`, judged);
}

/** The condition that a row has not expired, by the database clock. */
export const unexpired = where('expires_at', '>', 'sql<Date>`kairos_now()`');

/** The two conditions that identify a session: the person, and the session of that person. */
export function ofSession(name: string): Guard[] {
  return [where('identity_key', '=', `${name}.identityKey`), where('session_id', '=', `${name}.sessionId`)];
}
