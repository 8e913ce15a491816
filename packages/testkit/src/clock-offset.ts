import { CompiledQuery } from 'kysely';

/** Moves the clock of one connection; only the test kit does this, and only `kairos_now()` reads it. */
export function setClockOffset(milliseconds: number): CompiledQuery {
  return CompiledQuery.raw(`select set_config('kairos.clock_offset', $1, false)`, [
    `${milliseconds} milliseconds`,
  ]);
}
