import { reserveAttemptFunction, secondsUntilAttemptFunction } from './attempt-budget.sql.ts';
import { answerRequestFunction, claimRequestFunction } from './claim-request.sql.ts';
import { consumeAttemptFunction } from './consume-attempt.sql.ts';
import { consumeGrantFunction } from './consume-grant.sql.ts';
import { finalizeChallengeFunction } from './finalize-challenge.sql.ts';
import { openChallengeFunction } from './open-challenge.sql.ts';
import { recordFailureFunction } from './record-failure.sql.ts';

/**
 * The functions of the database, in the order in which they use each other. Each locks, checks, changes and audits in one
 * round trip. A change of one needs a migration that creates it again; one with other parameters needs another name,
 * because replicas of the version before still call it.
 */
export const databaseFunctions: readonly string[] = [
  claimRequestFunction,
  answerRequestFunction,
  reserveAttemptFunction,
  secondsUntilAttemptFunction,
  consumeAttemptFunction,
  openChallengeFunction,
  finalizeChallengeFunction,
  consumeGrantFunction,
  recordFailureFunction,
];
