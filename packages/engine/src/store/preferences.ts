import type { NextStep } from '@kairos-mfa/protocol';
import { sql } from 'kysely';
import type { Identity } from './identities.ts';
import type { Queries } from './transact.ts';

/** The preferences of a person for prompts and reminders. */
export interface Preferences {
  /** No soft prompts at all. */
  readonly neverAsk: boolean;
  /** Reminders by email, where they asked for *later*. */
  readonly reminders: boolean;
}

/** Reads the preferences from a person's row. */
export function preferencesOf(identity: Pick<Identity, 'never_ask_at' | 'reminders_off_at'>): Preferences {
  return { neverAsk: identity.never_ask_at !== null, reminders: identity.reminders_off_at === null };
}

/** Sets the given preferences, and invalidates decisions that are running. */
export async function setPreferences(
  database: Queries,
  identityKey: string,
  {
    neverAsk,
    reminders,
  }: { readonly neverAsk?: boolean | undefined; readonly reminders?: boolean | undefined },
): Promise<Preferences> {
  const identity = await database
    .updateTable('identities')
    .set((eb) => ({
      ledger_version: eb('ledger_version', '+', 1),
      ...(neverAsk !== undefined && {
        never_ask_at: neverAsk ? sql<Date>`coalesce(never_ask_at, kairos_now())` : null,
        // Who wants suggestions again wants all of them.
        ...(!neverAsk && { never_steps: '[]' }),
      }),
      ...(reminders !== undefined && {
        reminders_off_at: reminders ? null : sql<Date>`coalesce(reminders_off_at, kairos_now())`,
      }),
    }))
    .where('identity_key', '=', identityKey)
    .returning(['never_ask_at', 'reminders_off_at'])
    .executeTakeFirstOrThrow();
  return preferencesOf(identity);
}

/** Stores that a next step is not suggested to the person again, and invalidates decisions that are running. */
export async function neverSuggestStep(trx: Queries, identityKey: string, step: NextStep): Promise<void> {
  await sql`
    update identities set ledger_version = ledger_version + 1,
      never_steps = (never_steps - ${step}::text) || to_jsonb(${step}::text)
    where identity_key = ${identityKey}`.execute(trx);
}

/** Stores that the person skipped the offer of a sign-in; true for the first of several requests. */
export async function storeSetupSkip(trx: Queries, identityKey: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('identities')
    .set({ setup_skipped_at: sql<Date>`kairos_now()` })
    .where('identity_key', '=', identityKey)
    .where('setup_skipped_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets that the offer was skipped: an administrator's reset makes it again. */
export async function clearSetupSkip(trx: Queries, identityKey: string): Promise<void> {
  await trx
    .updateTable('identities')
    .set({ setup_skipped_at: null })
    .where('identity_key', '=', identityKey)
    .execute();
}
