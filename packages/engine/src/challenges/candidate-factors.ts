import type { FactorStrength } from '@kairos-mfa/protocol';
import type { OpenFactor, Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import { recoveryCodeType } from '../factors/index.ts';
import type { RecoveryCodeMaterial } from '../factors/recovery-code.verifier.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import { SecretUnreadable, unseal } from '../secrets/seal.ts';
import { type FactorRow, listFactors } from '../store/factors.ts';
import { type ActiveCodeSet, findActiveSet } from '../store/recovery-codes.ts';
import type { StoredSession } from '../store/session-snapshot.ts';
import type { Queries } from '../store/transact.ts';

/** One way to answer a challenge: a factor, or the recovery codes as one entry. */
export interface Candidate {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly hint?: string;
  readonly strength: FactorStrength;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly verifier: Verifier;
  readonly holder: { readonly row: FactorRow } | { readonly set: ActiveCodeSet };
}

/**
 * The factors of a person that were read with their session, oldest first and recovery codes last; a factor without a
 * verifier is left out. Throws where the route did not read them.
 */
export function candidatesOf(
  { verifiers }: Pick<EngineContext, 'verifiers'>,
  { proofs }: Pick<StoredSession, 'proofs'>,
): Candidate[] {
  if (!proofs) throw new Error('This route needs the factors, but `snapshotParts` does not read them.');
  const candidates = proofs.factors.flatMap((row) => {
    const verifier = verifiers.get(row.type);
    return verifier ? [factorCandidate(row, verifier)] : [];
  });
  // Recovery codes without any factor remain after an administrator's reset: then they must be given first.
  const { codeSet: set } = proofs;
  const verifier = verifiers.get(recoveryCodeType);
  if (!set || !verifier || set.remaining === 0) return candidates;
  const { strength } = verifier.contract;
  const entry = {
    id: recoveryCodeType,
    type: recoveryCodeType,
    name: '',
    strength,
    verifier,
    holder: { set },
  };
  return [...candidates, { ...entry, createdAt: set.created_at, lastUsedAt: null }];
}

/** Reads the factors of a person, as `candidatesOf` lists them. */
export async function listCandidates(
  engine: Pick<EngineContext, 'verifiers'>,
  database: Queries,
  identityKey: string,
): Promise<Candidate[]> {
  const factors = await listFactors(database, identityKey);
  const codeSet = await findActiveSet(database, identityKey);
  return candidatesOf(engine, { proofs: { factors, codeSet } });
}

function factorCandidate(row: FactorRow, verifier: Verifier): Candidate {
  return {
    id: row.factor_id,
    type: row.type,
    name: row.name,
    ...(row.hint !== null && { hint: row.hint }),
    strength: verifier.contract.strength,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    verifier,
    holder: { row },
  };
}

/** Decrypts what the verifier stored. Throws `SecretUnreadable` when the key is missing or wrong (R56). */
export async function openCandidate(
  engine: EngineContext,
  { holder }: Candidate,
): Promise<OpenFactor<unknown>> {
  if ('row' in holder) return openFactor(engine, holder.row);
  const { set } = holder;
  const key = engine.keys.find(set.key_id);
  if (!key)
    throw new SecretUnreadable(`No key "${set.key_id}" in the ring, under which recovery codes were hashed.`);
  const material: RecoveryCodeMaterial = {
    setId: set.set_id,
    hash: (code) => pepperedHash(key, 'recovery_codes', code),
  };
  return { factorId: recoveryCodeType, credentialId: undefined, lastClaim: 0, material };
}

/** Decrypts one stored factor. */
export async function openFactor(engine: EngineContext, row: FactorRow): Promise<OpenFactor<unknown>> {
  const binding = { identityKey: row.identity_key, rowId: row.factor_id, purpose: 'factor' } as const;
  return {
    factorId: row.factor_id,
    credentialId: row.credential_id ?? undefined,
    lastClaim: Number(row.last_claim),
    material: await unseal(engine.keys, binding, row.material),
  };
}

/**
 * The factor to offer first: a phishing-resistant one, else the one used last, else the only one. Undefined where there are
 * several and none was used: then the person chooses from the list.
 */
export function preferredCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  const strongest = candidates.find(({ strength }) => strength === 'phishing_resistant');
  const [lastUsed] = candidates.toSorted((a, b) => usedAt(b) - usedAt(a));
  if (strongest ?? (lastUsed && usedAt(lastUsed) > 0)) return strongest ?? lastUsed;
  const factors = candidates.filter(({ verifier }) => verifier.enrollable);
  return factors.length > 1 ? undefined : (factors[0] ?? candidates[0]);
}

function usedAt({ lastUsedAt }: Candidate): number {
  return lastUsedAt?.getTime() ?? 0;
}
