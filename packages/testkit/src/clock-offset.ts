import { CompiledQuery } from 'kysely';

/** Sets the clock offset of one connection. Only the test kit sets it, and only `kairos_now()` reads it. */
export function setClockOffset(milliseconds: number): CompiledQuery {
  return CompiledQuery.raw(`select set_config('kairos.clock_offset', $1, false)`, [
    `${milliseconds} milliseconds`,
  ]);
}
