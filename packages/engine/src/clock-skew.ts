import type { EnginePorts } from './ports.ts';

/** Milliseconds that the clocks of this process and of the database may differ: one time step of RFC 6238. */
const tolerance = 30_000;

/** Compares the clock of this process with the database's, which every decision uses. */
export interface ClockSkew {
  /** Compares the time of the database with the clock of this process. The start and the end of a skew are logged once. */
  observe(databaseTime: Date): void;
  /**
   * The clocks differ too much to know which one is right. What depends on the time fails closed: a correct
   * code would look wrong, and an expired session assertion would look valid.
   */
  isTooLarge(): boolean;
}

/** Compares the clocks of this process and of the database, and logs when a skew begins and when it ends. */
export function watchClockSkew({ now = Date.now, log }: Pick<EnginePorts, 'now' | 'log'>): ClockSkew {
  let isTooLarge = false;
  return {
    observe(databaseTime) {
      const skew = databaseTime.getTime() - now();
      if (Math.abs(skew) > tolerance === isTooLarge) return;
      isTooLarge = !isTooLarge;
      const seconds = Math.round(Math.abs(skew) / 1000);
      log.error(
        isTooLarge
          ? `The clock of the database is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} the clock of this process. ` +
              'Codes of authenticator apps and session assertions are answered with 503 until they agree. Check that NTP runs on both machines.'
          : 'The clocks of the database and of this process agree again.',
        undefined,
      );
    },
    isTooLarge: () => isTooLarge,
  };
}
