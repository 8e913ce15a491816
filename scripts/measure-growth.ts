import process from 'node:process';
import { createPostgresCluster } from '@kairos-mfa/testkit/postgres-cluster';
import { createTestKit, enrollTotp, signInWithTotp, stepUpWithTotp, consumeGrant, type TestKit, type TestSession } from '@kairos-mfa/testkit';
import type { EnrolledTotp } from '@kairos-mfa/testkit';
import pg from 'pg';

/**
 * Measures what docs/scale.md states: rows, bytes and write-ahead log of each event, in a PostgreSQL of its own with this
 * many people. Times are not measured. Prints one table for events and one for tables.
 */
const people = Number(process.argv[2] ?? 100_000);
/** People who do everything through the API; the others are copies of their rows. */
const real = 200;
const action = { action: 'delete_account', resource: 'me', context: {} };

interface Person {
  readonly session: TestSession;
  totp?: EnrolledTotp;
}

const statements = { count: 0 };
