import type { Visit } from './caller.ts';
import type { CodeDesk } from './define-verifier.ts';
import type { EngineContext } from './engine-context.ts';
import { mintSixDigits } from './factors/six-digits.ts';
import { after } from './policy/duration.ts';
import type { Channel, Envelope } from './ports.ts';
import { ok, problem, type Result } from './result.ts';
import { pepperedHash } from './secrets/pepper.ts';
import { sameSecret } from './secrets/same-secret.ts';
import { SecretUnreadable } from './secrets/seal.ts';
import { resendAfter, sendLimits } from './send-limits.ts';
import { handOver } from './hand-over.ts';
import { audit } from './store/audit.ts';
import { takeFromLimits } from './store/send-limits.ts';
import { findSentCode, replaceSentCode } from './store/sent-codes.ts';
import { transact } from './store/transact.ts';

/** Minutes that a code lives at most (R07). */
const lifetime = 10;

/** The desk for the codes of one enrolment or one challenge. */
export function createCodeDesk(engine: EngineContext, visit: Visit, holderId: string): CodeDesk {
  return {
    async send(channel, destination) {
      if (!engine.senders?.[channel]) return problem('factor_not_allowed');
      const code = mintSixDigits();
      const reserved = await reserve(engine, visit, holderId, channel, destination, code);
      if (!reserved.ok) return reserved;
      const message = { kind: 'code', code, minutes: lifetime } as const;
      const envelope: Envelope = { to: destination, locale: visit.locale, message };
      // Outside the transaction, and within a time of its own: a slow carrier holds no lock.
      if (!(await handOver(engine, channel, envelope))) return problem('unavailable');
      return ok({ resendAt: new Date(visit.now.getTime() + resendAfter * 1000).toISOString() });
    },
    async check(destination, code) {
      const live = await findSentCode(engine.database, holderId);
      if (!live) return false;
      const key = engine.keys.find(live.key_id);
      if (!key)
        throw new SecretUnreadable(`No key "${live.key_id}" in the ring, under which a code was hashed.`);
      return sameSecret(
        live.code_hash,
        await pepperedHash(key, 'sent_codes', bound(holderId, destination, code)),
      );
    },
  };
}

/** Takes the send from the limits and keeps the code's hash, or neither. */
async function reserve(
  engine: EngineContext,
  visit: Visit,
  holderId: string,
  channel: Channel,
  destination: string,
  code: string,
): Promise<Result<undefined>> {
  const key = engine.keys.writer;
  const recipient = await pepperedHash(key, 'recipients', destination);
  const hash = await pepperedHash(key, 'sent_codes', bound(holderId, destination, code));
  return transact(engine.database, async (trx) => {
    const wait = await takeFromLimits(trx, sendLimits(recipient, visit.ref.identityKey));
    if (wait !== undefined) return problem('rate_limited', { retryAfter: wait });
    await replaceSentCode(trx, {
      holder_id: holderId,
      identity_key: visit.ref.identityKey,
      code_hash: hash,
      key_id: key.id,
      expires_at: after(visit.now, `PT${lifetime}M`),
    });
    await audit(trx, visit.subject, 'mfa.code_sent', { channel });
    return ok(undefined);
  });
}

// A code is worth something for this challenge and this destination, and for nothing else.
function bound(holderId: string, destination: string, code: string): string {
  return JSON.stringify([holderId, destination, code]);
}
