import type { PolicyDocument } from '@kairos-mfa/protocol';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { compilePolicy, type Policy } from '../policy/compile-policy.ts';
import { policyFor, type PolicyScope } from '../policy/effective-policy.ts';
import { findPolicy, newestPolicyVersion, publishPolicy } from '../store/policies.ts';
import type { Database } from '../store/schema.ts';
import type { Queries } from '../store/transact.ts';

/** Compiled policies in the cache of one process; a published version never changes. */
const maxCompiledPolicies = 64;

/**
 * Reads the active policy for a person, from the database each time: a change on any replica applies at once (R42). `within`
 * is a transaction that is already open, because the embedded database has one connection.
 */
export function createPolicySource(
  database: Kysely<Database>,
  configured: PolicyDocument,
): (scope: PolicyScope, within?: Queries) => Promise<Policy> {
  const compiled = new LRUCache<number, Policy>({ max: maxCompiledPolicies });
  let published: Promise<void> | undefined;

  return async (scope, within = database) => {
    published ??= publishPolicy(database, configured).catch((error: unknown) => {
      // Not cached, so that the next request tries again when the database is back.
      published = undefined;
      throw error;
    });
    await published;
    const version = scope.version ?? (await newestPolicyVersion(within, scope.tenantId));
    const known = compiled.get(version);
    if (known) return policyFor(known, scope);

    const { document, created_at: publishedAt } = await findPolicy(within, version);
    // A document that this server can no longer read is a failure, and a failure denies (R40).
    // SAFETY: compiling parses it.
    const policy = compilePolicy(document as PolicyDocument, version, publishedAt);
    compiled.set(version, policy);
    return policyFor(policy, scope);
  };
}
