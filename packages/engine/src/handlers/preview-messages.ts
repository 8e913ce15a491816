import { adminTenant } from '../administration/administrator.ts';
import { ok, problem } from '../result.ts';
import type { Handler } from './handler.ts';

/** Renders every e-mail and text message in a language, with example facts. No person's data is in it. */
export const previewMessages: Handler<'previewMessages'> = async (engine, { caller, query }) => {
  const tenant = adminTenant(caller, query);
  if (!tenant.ok) return tenant;
  const { previewMessages: render, copyLint } = engine;
  if (!render)
    return problem('unavailable', {
      detail: 'This server does not render messages for a preview (`previewMessages`).',
    });
  if (copyLint && !copyLint.locales.includes(query.locale))
    return problem('invalid_format', {
      detail: `There is no such language. There are: ${copyLint.locales.join(', ')}.`,
    });
  return ok({ messages: [...(await render(query.locale))] });
};
