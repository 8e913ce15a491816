import { ok, problem } from '../result.ts';
import { randomId } from '../secrets/random.ts';
import { createLinkSecret } from '../sessions/console-links.ts';
import { tenantOf } from '../sessions/session-context.ts';
import { audit } from '../store/audit.ts';
import { insertConsoleLink } from '../store/console-links.ts';
import { transact } from '../store/transact.ts';
import type { Handler } from './handler.ts';

/** Creates a link that opens the console once, for a first look without a session of the host. */
export const createConsoleLink: Handler<'createConsoleLink'> = async (engine, { body }) => {
  if (!engine.consoleSession)
    return problem('not_found', {
      detail:
        'Links to the console are off, because people sign in to it with their session of your product (KAIROS_CONSOLE_TOKEN_URL), or because of KAIROS_CONSOLE_LINKS.',
    });
  const tenantId = tenantOf(body);
  const linkId = randomId('clk');
  const { secret, hash } = await createLinkSecret(engine);
  return transact(engine.database, async (trx) => {
    const expiresAt = await insertConsoleLink(trx, { linkId, tenantId, role: body.role, tokenHash: hash });
    const details = { linkId, role: body.role };
    await audit(trx, { tenantId, identityKey: 'host' }, 'mfa.console_link_created', details);
    return ok({ token: secret, expiresAt: expiresAt.toISOString() });
  });
};
