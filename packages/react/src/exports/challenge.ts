/* In a module of its own, so that bundlers load these only where an app or a screen uses them: decision 15. */
import { useChallenge as hookChallenge } from '../use-challenge.ts';

/** Verifies the person, e.g. at sign-in. */
export const useChallenge: typeof hookChallenge = hookChallenge;
