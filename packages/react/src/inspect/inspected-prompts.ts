import { addInspected, createInspectedValue, logOnce, type InspectedValue } from '@kairos-mfa/client/inspect';
import type { PromptState } from '@kairos-mfa/flows';

/** A mounted prompt. */
export interface InspectedPrompt {
  readonly moment: string | undefined;
  readonly state: PromptState;
  /** Why the page is busy now: suppressors, or `canInterrupt`. Until it is idle, the server is not asked. */
  readonly waitsFor: () => readonly string[];
}

/** All mounted prompts. */
export const inspectedPrompts: InspectedValue<readonly InspectedPrompt[]> =
  /* @__PURE__ */ createInspectedValue<readonly InspectedPrompt[]>([]);

/** Where the codes are explained. */
const guide =
  'https://github.com/kairos-mfa/kairos/blob/main/docs/guides/prompts.md#why-a-prompt-was-shown-or-not';

/** Lists a prompt, and says in the console why it shows nothing. Returns how to remove it. */
export function reportPrompt(prompt: InspectedPrompt): () => void {
  const reason = explainSilence(prompt);
  if (reason !== undefined) logOnce(`${reason} ${guide}`);
  return addInspected(inspectedPrompts, prompt);
}

/** Why a prompt shows nothing, in one sentence; undefined while it shows something or the server is being asked. */
export function explainSilence({ moment, state, waitsFor }: InspectedPrompt): string | undefined {
  if (state.step !== 'silent' || state.status === 'pending') return undefined;
  if (moment === undefined)
    return '<MfaPrompt> shows nothing yet: it has no `moment`, so the server was not asked.';
  const name = `<MfaPrompt moment="${moment}">`;
  if (state.status === 'none') {
    const reasons = waitsFor();
    return reasons.length > 0 ? `${name} waits until the page is idle: ${reasons.join(', ')}.` : undefined;
  }
  if (!state.decision)
    return `${name} shows nothing: the server gave no decision. Its refusal is in the network panel.`;
  return `${name} shows nothing, as the policy decided: ${state.decision.suppressedBy.join(', ')}.`;
}
