/** One guard, as it stands in the source, and what stands there without it. */
export interface Guard {
  readonly text: string;
  readonly instead: string;
  /** Why no test has to notice its removal. */
  readonly judged?: string;
  /** Only where many connections meet does it show; the other guards are tested on PGlite alone, which is quicker. */
  readonly onPostgres?: boolean;
}

/** The guards of one file of the engine, by function, and the test files that notice when one is missing. */
export interface GuardedFile {
  readonly file: string;
  readonly tests: readonly string[];
  readonly guards: Readonly<Record<string, readonly Guard[]>>;
}

/** A guard that is taken out. */
export function without(text: string, judged?: string): Guard {
  return replaced(text, '', judged);
}

/** A guard that is weakened: taking it out would leave no valid statement. */
export function replaced(text: string, instead: string, judged?: string): Guard {
  return { text, instead, ...(judged !== undefined && { judged }) };
}

/** A lock, which shows only where many connections meet. */
export function lock(text: string, judged?: string): Guard {
  return { ...without(text, judged), onPostgres: true };
}

/** A condition of a Kysely statement: `.where(column, operator, value)`. */
export function where(column: string, operator: string, value: string, judged?: string): Guard {
  return without(`.where('${column}', '${operator}', ${value})`, judged);
}

/** The same, where it stands in the text of a table. */
export const unexpired = where('expires_at', '>', 'sql<Date>`kairos_now()`');

/** The conditions that name a session: those of another person, and those of another session of the same person. */
export function ofSession(name: string): Guard[] {
  return [where('identity_key', '=', `${name}.identityKey`), where('session_id', '=', `${name}.sessionId`)];
}
