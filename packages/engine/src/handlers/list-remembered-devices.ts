import { ok } from '../result.ts';
import { rememberDays, rememberedUntil } from '../sessions/remember-days.ts';
import { deviceHash } from '../sessions/second-step-passed.ts';
import { listRemembered } from '../store/remembered-devices.ts';
import type { Handler } from './handler.ts';

/** Lists a person's remembered devices, on which sign-in needs no second step. */
export const listRememberedDevices: Handler<'listRememberedDevices'> = async (engine, { caller }) => {
  const { deviceId } = caller.resolved;
  const here = deviceId === undefined ? undefined : await deviceHash(engine, deviceId);
  const policy = await engine.policy(caller.scope);
  const { signIn } = policy.document;
  const rows = (await listRemembered(engine.database, caller.ref.identityKey)).flatMap((row) => {
    const until = rememberedUntil(row, signIn);
    return until > caller.now ? [{ ...row, until }] : [];
  });
  return ok({
    days: rememberDays(signIn) ?? null,
    devices: rows.map((row) => ({
      id: row.remembered_id,
      browser: row.browser,
      system: row.system,
      rememberedAt: row.created_at.toISOString(),
      expiresAt: row.until.toISOString(),
      current: row.device_hash === here,
    })),
  });
};
