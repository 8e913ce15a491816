import type { OneTimeCodes } from '../define-verifier.ts';
import type { Envelope } from '../delivery/message.ts';
import { sendMessage } from '../delivery/send-outbox.ts';
import type { EngineContext } from '../engine-context.ts';
import { generateDigits } from '../factors/generate-digits.ts';
import { resendAfter, sendLimits, type Sending } from '../limits/send-limits.ts';
import { after } from '../policy/duration.ts';
import { ok, problem } from '../result.ts';
import { pepperedHash } from '../secrets/pepper.ts';
import { randomId } from '../secrets/random.ts';
import { seal, SecretUnreadable } from '../secrets/seal.ts';
import { secretsEqual } from '../secrets/secrets-equal.ts';
import type { SessionContext } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { type CodeMessage, replaceCodeMessage } from '../store/outbox.ts';
import { type Limit, type ExhaustedLimit, consumeSendLimits } from '../store/send-limits.ts';
import { findSentCode, replaceSentCode } from '../store/sent-codes.ts';
import { transact } from '../store/transact.ts';
import { canReceiveTexts } from './phone-country.ts';

/** Minutes until a code expires (R07). */
const lifetime = 10;

/** Details for developers: what each limit protects. The person reads the message of `rate_limited`. */
const limitDetails: Readonly<Record<Limit['name'], string>> = {
  recipient: 'This number or address has been sent enough for now.',
  account: 'This account has been sent enough for today.',
  country: 'The text messages of today for this country are used up. See factors.textBudget in the policy.',
  prefix:
    'The text messages of today for numbers like this are used up. See factors.textBudget in the policy.',
};

/** Creates the port through which a verifier sends and checks the codes of one enrollment or challenge. */
export function createOneTimeCodes(
  engine: EngineContext,
  caller: SessionContext,
  holderId: string,
): OneTimeCodes {
  return {
    async send(channel, destination) {
      const { document } = await engine.policy(caller.scope);
      if (
        !engine.senders?.[channel] ||
        (channel === 'text' && !canReceiveTexts(destination, document.factors))
      )
        return problem('factor_not_allowed');
      const digits = document.factors.codeDigits;
      const code = generateDigits(digits);
      const { identityKey } = caller.ref;
      const sending = { tenantId: caller.subject.tenantId, identityKey, channel, destination };
      const limits = await sendLimits(engine, document.factors, sending);
      const message = { kind: 'code', code, minutes: lifetime } as const;
      const envelope: Envelope = { to: destination, locale: caller.locale, message };
      const messageId = randomId('msg');
      const binding = { identityKey, rowId: messageId, purpose: 'message' } as const;
      const codeMessage: CodeMessage = {
        messageId,
        identityKey,
        channel,
        holderId,
        sealed: await seal(engine.keys, binding, envelope),
        expiresAt: after(caller.now, `PT${lifetime}M`),
      };
      const exhausted = await reserve(engine, caller, sending, code, codeMessage, limits);
      if (exhausted) {
        // Audited, so that SMS pumping is visible; in a transaction of its own, because the limits were rolled back.
        await audit(engine.database, caller.subject, 'mfa.code_withheld', {
          channel,
          limit: exhausted.limit,
        });
        return problem('rate_limited', { detail: limitDetails[exhausted.limit], retryAfter: exhausted.wait });
      }
      // Sent at once, but not awaited by the request: a carrier that hangs delays nobody. A failed message is tried again.
      engine.background.start('A code could not be sent; it is tried again.', () =>
        sendMessage(engine, messageId),
      );
      return ok({ digits, resendAt: new Date(caller.now.getTime() + resendAfter * 1000).toISOString() });
    },
    async check(destination, code) {
      const live = await findSentCode(engine.database, holderId);
      if (!live) return false;
      const key = engine.keys.find(live.key_id);
      if (!key)
        throw new SecretUnreadable(`No key "${live.key_id}" in the ring, under which a code was hashed.`);
      return secretsEqual(
        live.code_hash,
        await pepperedHash(key, 'sent_codes', bound(holderId, destination, code)),
      );
    },
  };
}

/** Consumes the sending limits, stores the hash of the code and enqueues its message; or does nothing, and returns the limit that was exhausted. */
async function reserve(
  engine: EngineContext,
  caller: SessionContext,
  { identityKey, channel, destination }: Sending,
  code: string,
  message: CodeMessage,
  limits: readonly Limit[],
): Promise<ExhaustedLimit | undefined> {
  const { holderId, expiresAt } = message;
  const key = engine.keys.writer;
  const hash = await pepperedHash(key, 'sent_codes', bound(holderId, destination, code));
  let exhausted: ExhaustedLimit | undefined;
  await transact(engine.database, async (trx) => {
    exhausted = await consumeSendLimits(trx, limits);
    if (exhausted) return problem('rate_limited');
    await replaceSentCode(trx, {
      holder_id: holderId,
      identity_key: identityKey,
      code_hash: hash,
      key_id: key.id,
      expires_at: expiresAt,
    });
    await replaceCodeMessage(trx, message);
    await audit(trx, caller.subject, 'mfa.code_sent', { channel });
    return ok(undefined);
  });
  return exhausted;
}

// A code is valid only for this challenge and this destination.
function bound(holderId: string, destination: string, code: string): string {
  return JSON.stringify([holderId, destination, code]);
}
