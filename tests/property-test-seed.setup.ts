import process from 'node:process';
import fc from 'fast-check';

/**
 * Sets the seed of property tests: a fixed one by default, so that a failure is reproducible. `KAIROS_SEED=random` uses a
 * random one; a number repeats the run that a failed test reported.
 */
const asked = process.env['KAIROS_SEED'] ?? '20261122';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
