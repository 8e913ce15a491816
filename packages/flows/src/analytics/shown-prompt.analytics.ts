import type { PromptEvent, PromptState, ShownPrompt } from '../prompt.flow.ts';
import type { KairosEvent, Observer } from './kairos-event.ts';

/** The analytics events of a prompt that is shown. */
export const shownPromptObserver: Observer<PromptState, PromptEvent> = {
  onTransition(before, event, after) {
    if (before === after) return [];
    if (event.type === 'decided')
      return after.step === 'offered' ? [{ type: 'prompt.offered', ...factsOf(after.prompt) }] : [];
    if (!('prompt' in before)) return [];
    const facts = factsOf(before.prompt);
    if (event.type === 'seen') return [{ type: 'prompt.shown', ...facts }];
    if (event.type === 'accept-requested') return [{ type: 'prompt.accepted', ...facts }];
    if (event.type === 'put-off-requested') return [{ type: 'prompt.dismissed', never: false, ...facts }];
    if (event.type !== 'answer-requested') return [];
    if (before.step !== 'putting-off') return [answered(event, facts)];
    // The dismissal is reported already: only what amends it is new.
    return event.answer.response === 'later' || event.answer.reason || event.answer.never
      ? [answered(event, facts, { amended: true })]
      : [];
  },
};

function answered(
  { answer }: Extract<PromptEvent, { type: 'answer-requested' }>,
  facts: ReturnType<typeof factsOf>,
  amended: { amended?: true } = {},
): KairosEvent {
  const { reason, remindInDays, never = false } = answer;
  if (answer.response === 'closed') return { type: 'prompt.closed', ...facts };
  if (answer.response === 'later')
    return {
      type: 'prompt.later',
      ...(remindInDays === undefined ? {} : { days: remindInDays }),
      ...amended,
      ...facts,
    };
  return { type: 'prompt.dismissed', never, ...(reason ? { reason } : {}), ...amended, ...facts };
}

function factsOf({ promptId, kind, surface, moment, variant }: ShownPrompt) {
  return { promptId, kind, surface, moment, variant };
}
