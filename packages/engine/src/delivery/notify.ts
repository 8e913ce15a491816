import type { Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Facts } from '../policy/facts.ts';
import { listFormerAddresses } from '../store/addresses.ts';
import type { FactorRow } from '../store/factors.ts';
import { enqueueMessages } from '../store/outbox.ts';
import type { Queries } from '../store/transact.ts';
import type { Notice } from './message.ts';

/** Whose account it is, and when it happened. */
export interface NoticeRecipient {
  readonly identityKey: string;
  readonly facts: Facts;
  readonly now: Date;
}

/**
 * Enqueues a notice to every verified address of a person, including recently replaced ones (R34). Call it in the transaction
 * of the change, so that the notice is sent if and only if the change is committed.
 */
export async function notify(
  trx: Queries,
  engine: Pick<EngineContext, 'senders'>,
  { identityKey, facts, now }: NoticeRecipient,
  notice: Omit<Notice, 'at'>,
): Promise<void> {
  if (!engine.senders?.email) return;
  const known = [facts.verifiedEmail, ...(await listFormerAddresses(trx, identityKey))];
  const addresses = new Set(known.filter((address) => address !== undefined));
  const message = { kind: 'notice', notice: { ...notice, at: now.toISOString() } } as const;
  // Never the language of the request: an attacker with the session could choose one that the owner cannot read.
  const locale = facts.locale ?? 'en';
  await enqueueMessages(
    trx,
    identityKey,
    'email',
    [...addresses].map((to) => ({ to, locale, message })),
  );
}

/** The name of a factor in a notice. */
export function factorInNotice(
  { type, name }: Pick<FactorRow, 'type' | 'name'>,
  verifier: Pick<Verifier, 'label'> | undefined,
): Notice['factor'] {
  const label = verifier?.label;
  return { type, name, ...(label !== undefined && { label }) };
}
