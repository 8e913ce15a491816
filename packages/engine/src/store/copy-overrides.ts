import type { PromptCopyOverride } from '@kairos-mfa/protocol';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { PromptCopiesTable } from './schema.ts';
import type { Queries } from './transact.ts';

/** One version of a tenant's copy override. */
export type PromptCopyRow = Selectable<PromptCopiesTable>;
/** A tenant's copy overrides for one variant, by language. */
export type VariantOverride = Readonly<Record<string, PromptCopyOverride>>;

/** Lists the newest version of every variant and language of a tenant, including withdrawn ones. */
export function listPromptCopies(
  database: Queries,
  tenantId: string,
): Promise<(PromptCopyRow & { changed_by_id: string | null })[]> {
  return database
    .selectFrom('prompt_copies as copy')
    .leftJoin('identities', 'identities.identity_key', 'copy.changed_by')
    .distinctOn(['copy.variant', 'copy.locale'])
    .selectAll('copy')
    .select('identities.identity_id as changed_by_id')
    .where('copy.tenant_id', '=', tenantId)
    .orderBy('copy.variant')
    .orderBy('copy.locale')
    .orderBy('copy.version', 'desc')
    .execute();
}

/** One variant in one language. */
export interface CopyKey {
  readonly variant: string;
  readonly locale: string;
}

/** Versions that an administrator is shown. */
const listed = 50;

/** Lists the newest versions of a text, the newest first. */
export function listPromptCopyVersions(
  database: Queries,
  { variant, locale }: CopyKey,
  tenantId: string,
): Promise<(PromptCopyRow & { changed_by_id: string | null })[]> {
  return database
    .selectFrom('prompt_copies as copy')
    .leftJoin('identities', 'identities.identity_key', 'copy.changed_by')
    .selectAll('copy')
    .select('identities.identity_id as changed_by_id')
    .where('copy.tenant_id', '=', tenantId)
    .where('copy.variant', '=', variant)
    .where('copy.locale', '=', locale)
    .orderBy('copy.version', 'desc')
    .limit(listed)
    .execute();
}

/** Finds one version of a text. */
export function findPromptCopy(
  database: Queries,
  { variant, locale, to }: CopyKey & { readonly to: number },
  tenantId: string,
): Promise<PromptCopyRow | undefined> {
  return database
    .selectFrom('prompt_copies')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('variant', '=', variant)
    .where('locale', '=', locale)
    .where('version', '=', to)
    .executeTakeFirst();
}

/** The active overrides of one variant, as an expression for the statement that opens a prompt. */
export function variantOverrideIn(tenantId: string, variant: string): RawBuilder<VariantOverride | null> {
  return sql<VariantOverride | null>`(
    select json_object_agg(locale, words) from (
      select distinct on (locale) locale, words from prompt_copies
      where tenant_id = ${tenantId}::text and variant = ${variant}::text order by locale, version desc) newest
    where words is not null)`;
}

/** Finds the tenant's copy overrides for a variant, by language. */
export async function findVariantOverride(
  database: Queries,
  tenantId: string,
  variant: string,
): Promise<VariantOverride> {
  const { rows } = await sql<{ own: VariantOverride | null }>`
    select ${variantOverrideIn(tenantId, variant)} as own`.execute(database);
  return rows[0]?.own ?? {};
}

/** An override that replaces the version that its author saw. */
export interface NewPromptCopy {
  readonly tenantId: string;
  readonly variant: string;
  readonly locale: string;
  /** 0: there was none. */
  readonly after: number;
  readonly words: PromptCopyOverride | null;
  readonly changedBy: string | null;
}

/** Inserts the next version of an override; undefined when a concurrent request was first, which the same statement checks. */
export async function insertPromptCopy(
  trx: Queries,
  { tenantId, variant, locale, after, words, changedBy }: NewPromptCopy,
): Promise<PromptCopyRow | undefined> {
  const { rows } = await sql<PromptCopyRow>`
    insert into prompt_copies (tenant_id, variant, locale, version, words, changed_by)
    select ${tenantId}::text, ${variant}::text, ${locale}::text, ${after}::int + 1,
      ${words && JSON.stringify(words)}::json, ${changedBy}::text
    where ${after}::int = (select coalesce(max(version), 0) from prompt_copies
      where tenant_id = ${tenantId}::text and variant = ${variant}::text and locale = ${locale}::text)
    on conflict do nothing
    returning *`.execute(trx);
  return rows[0];
}

/** Lists the variants that a tenant has words of its own for, in any language. */
export async function listVariantsWithOverride(database: Queries, tenantId: string): Promise<string[]> {
  const { rows } = await sql<{ variant: string }>`
    select distinct variant from (
      select distinct on (variant, locale) variant, words from prompt_copies
      where tenant_id = ${tenantId}::text order by variant, locale, version desc) newest
    where words is not null`.execute(database);
  return rows.map(({ variant }) => variant);
}
