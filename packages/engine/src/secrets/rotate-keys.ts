import { decodeProtectedHeader } from 'jose';
import type { Kysely } from 'kysely';
import type { FactorRow } from '../store/factors.ts';
import { countCodeSetsUnder, findFactorsAfter, replaceMaterial } from '../store/rotation.ts';
import type { Database } from '../store/schema.ts';
import type { Queries } from '../store/transact.ts';
import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './seal.ts';

/** The result of a rotation, and what still needs the old keys. */
export interface Rotation {
  /** Number of factors that are now encrypted with the first key. */
  readonly resealed: number;
  /** Number of recovery code sets that need an older key until their owners create new ones, by key. */
  readonly codeSetsUnder: Readonly<Record<string, number>>;
}

const page = 200;

/** Re-encrypts every secret with the first key, while the server runs. Throws `SecretUnreadable` if a key is missing. */
export async function rotateKeys(database: Kysely<Database>, ring: KeyRing): Promise<Rotation> {
  let [resealed, after] = [0, ''];
  for (;;) {
    const factors = await findFactorsAfter(database, after, page);
    for (const factor of factors) if (await resealFactor(database, ring, factor)) resealed += 1;
    after = factors.at(-1)?.factor_id ?? after;
    if (factors.length < page) break;
  }
  return { resealed, codeSetsUnder: await countCodeSetsUnder(database, ring.writer.id) };
}

/** Re-encrypts one factor with the first key. False when it already is, or when a concurrent request changed it. */
export async function resealFactor(database: Queries, ring: KeyRing, factor: FactorRow): Promise<boolean> {
  if (decodeProtectedHeader(factor.material).kid === ring.writer.id) return false;
  const opened = await unseal(ring, bindingOf(factor), factor.material);
  return replaceMaterial(database, factor, await sealMaterial(ring, factor, opened));
}

/** Seals the material of a factor, for its row alone. */
export function sealMaterial(ring: KeyRing, factor: FactorRow, material: unknown): Promise<string> {
  return seal(ring, bindingOf(factor), Object(material));
}

function bindingOf({ identity_key, factor_id }: FactorRow) {
  return { identityKey: identity_key, rowId: factor_id, purpose: 'factor' } as const;
}
