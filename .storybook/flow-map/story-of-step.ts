import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { behaviourTag } from '../behaviours.ts';

/** What is read of a module of stories. */
interface Annotations {
  title?: string;
  tags?: readonly string[];
  args?: Record<string, unknown>;
  argTypes?: Record<string, { mapping?: Record<string, unknown> }>;
}

/** The id of the first story that shows a step, by the step. */
export function storiesBySteps(module: object): ReadonlyMap<string, string> {
  // SAFETY: a module of stories exports its meta and its stories.
  const { default: meta, ...stories } = module as Record<string, Annotations>;
  const found = new Map<string, string>();
  for (const [name, story] of Object.entries(stories)) {
    if (story.tags?.includes(behaviourTag)) continue;
    const state = story.args?.['state'] ?? meta?.args?.['state'];
    // A state is chosen by its name, see `name-states.ts`.
    const mapping = story.argTypes?.['state']?.mapping ?? meta?.argTypes?.['state']?.mapping;
    const step = stepOf(typeof state === 'string' ? mapping?.[state] : state);
    if (step !== undefined && !found.has(step))
      found.set(step, toId(meta?.title ?? '', storyNameFromExport(name)));
  }
  return found;
}

function stepOf(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'step' in state ? String(state.step) : undefined;
}
