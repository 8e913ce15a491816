import { ok } from '../result.ts';
import { setPreferences } from '../store/preferences.ts';
import type { Handler } from './handler.ts';

/** Changes a person's preferences for prompts and reminders; omitted ones are kept. */
export const putPreferences: Handler<'putPreferences'> = async (engine, { caller, body }) =>
  ok(await setPreferences(engine.database, caller.ref.identityKey, body));
