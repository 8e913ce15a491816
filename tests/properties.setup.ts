import process from 'node:process';
import fc from 'fast-check';

/**
 * The same histories for everybody, so that a red test is red for whoever looks into it.
 * `KAIROS_SEED=random` draws new ones; a number repeats what a report names.
 */
const asked = process.env['KAIROS_SEED'] ?? '20261122';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
