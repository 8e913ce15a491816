import { ok, problem } from '../result.ts';
import { signInRequirement } from '../sessions/sign-in-requirement.ts';
import { audit } from '../store/audit.ts';
import { storeSetupSkip } from '../store/preferences.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Skips the offer that a sign-in makes. It is kept on the server, so that no device offers it again. */
export const skipSetup: Handler<'skipSetup'> = async (engine, { caller }) => {
  const policy = await engine.policy(caller.scope);
  const requirement = signInRequirement(engine, policy, caller.stored);
  // Skipped before, or set up on another device meanwhile: there is nothing left to skip.
  if (requirement === 'clear') return ok(undefined);
  if (requirement !== 'offer') return problem('not_dismissible');
  return transact(engine.database, async (trx) => {
    if (await storeSetupSkip(trx, caller.ref.identityKey))
      await audit(trx, caller.subject, 'mfa.setup_skipped');
    return ok(undefined);
  });
};
