import type { Verifier } from '../define-verifier.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Facts } from '../policy/facts.ts';
import type { Notice } from './message.ts';
import { listFormerAddresses } from '../store/addresses.ts';
import type { FactorRow } from '../store/factors.ts';
import { enqueueMessages } from '../store/outbox.ts';
import type { Queries } from '../store/transact.ts';

/** Whose account it is, and when it happened. */
export interface NoticeRecipient {
  readonly identityKey: string;
  readonly facts: Facts;
  readonly now: Date;
}

/**
 * Tells a person at every verified address, the ones they had until lately included (R34). Written in the transaction
 * of the change, so that no change goes untold and nothing is told that did not happen.
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
  // Never the language of the request: whoever took the session over could choose one that nobody here reads.
  const locale = facts.locale ?? 'en';
  await enqueueMessages(
    trx,
    identityKey,
    'email',
    [...addresses].map((to) => ({ to, locale, message })),
  );
}

/** A factor as a notice names it. */
export function factorInNotice(
  { type, name }: Pick<FactorRow, 'type' | 'name'>,
  verifier: Pick<Verifier, 'label'> | undefined,
): Notice['factor'] {
  const label = verifier?.label;
  return { type, name, ...(label !== undefined && { label }) };
}
