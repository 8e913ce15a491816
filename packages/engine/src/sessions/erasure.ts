import type { ResolvedSession } from '../ports.ts';
import type { KeyRing } from '../secrets/key-ring.ts';
import { pepperedHash } from '../secrets/pepper.ts';

/** A person of a tenant, by the host's id. */
interface Person {
  readonly tenantId: string;
  readonly identityId: string;
}

/** The hash under which an erased person is remembered: keyed, so that nobody can test the ids that they guess. */
export function erasedPersonHash({ writer }: KeyRing, person: Person): Promise<string> {
  return pepperedHash(writer, 'erased_people', nameOf(person));
}

/** The hashes under which a person may be remembered as erased: one for each key of the ring. */
export function erasedPersonHashes({ all }: KeyRing, person: Person): Promise<string[]> {
  return Promise.all(all.map((key) => pepperedHash(key, 'erased_people', nameOf(person))));
}

/**
 * Whether a sign-in is from before the person was erased. Both times have to be later: an assertion that was issued before,
 * and a session that began before, would bring the person back.
 */
export function isFromBeforeErasure(
  { authTime, issuedAt }: Pick<ResolvedSession, 'authTime' | 'issuedAt'>,
  erasedAt: Date | undefined,
): boolean {
  if (erasedAt === undefined) return false;
  return authTime <= erasedAt || (issuedAt !== undefined && issuedAt <= erasedAt);
}

function nameOf({ tenantId, identityId }: Person): string {
  return JSON.stringify([tenantId, identityId]);
}
