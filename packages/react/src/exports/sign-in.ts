/* In a module of its own, so that bundlers load these only where an app or a screen uses them: decision 15. */
import { useMfaRequirement as hookMfaRequirement } from '../use-mfa-requirement.ts';
import { useNextStep as hookNextStep } from '../use-next-step.ts';
import { useSetupOffer as hookSetupOffer } from '../use-setup-offer.ts';
import { useWhenVisible as hookWhenVisible } from '../use-when-visible.ts';

/** What the server requires of the session. */
export const useMfaRequirement: typeof hookMfaRequirement = hookMfaRequirement;

/** The next step for a person who has a factor. */
export const useNextStep: typeof hookNextStep = hookNextStep;

/** The offer of a sign-in to set up a factor. */
export const useSetupOffer: typeof hookSetupOffer = hookSetupOffer;

/** Calls back once an element is visible. */
export const useWhenVisible: typeof hookWhenVisible = hookWhenVisible;
