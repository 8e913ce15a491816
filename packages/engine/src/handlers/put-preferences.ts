import type { Handler } from './handler.ts';
import { ok } from '../result.ts';
import { setPreferences } from '../store/preferences.ts';

/** Turns a person's own switches; those that are not named stay as they are. */
export const putPreferences: Handler<'putPreferences'> = async (engine, { caller, body }) =>
  ok(await setPreferences(engine.database, caller.ref.identityKey, body));
