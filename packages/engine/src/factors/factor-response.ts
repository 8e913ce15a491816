import type { Factor } from '@kairos-mfa/protocol';
import type { FactorRow } from '../store/factors.ts';

/** A factor as a response shows it: without its material. */
export function factorAnswer(row: FactorRow): Factor {
  return {
    id: row.factor_id,
    type: row.type,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    ...(row.hint !== null && { hint: row.hint }),
  };
}
