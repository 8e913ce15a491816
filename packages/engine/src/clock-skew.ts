import type { EnginePorts } from './ports.ts';

/** Milliseconds that the clocks of this process and of the database may differ: one time step of RFC 6238. */
const tolerance = 30_000;

/** Compares the clock of this process with the database's, which every decision uses. */
export interface ClockSkew {
  /** Notes what the database clock said just now. A change from well to not, and back, is logged once. */
  observe(databaseTime: Date): void;
  /**
   * The clocks differ so much that nobody knows which is right. What depends on the right time fails closed: a right
   * code would look wrong, and a session assertion that has ended would look alive.
   */
  isTooLarge(): boolean;
}

/** Compares the clocks of this process and of the database, and logs when they part and when they agree again. */
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
