import { ok } from '../result.ts';
import { preferencesOf } from '../store/preferences.ts';
import type { Handler } from './handler.ts';

/** Shows a person their preferences for prompts and reminders. */
export const getPreferences: Handler<'getPreferences'> = async (_engine, { caller }) =>
  ok(preferencesOf(caller.identity));
