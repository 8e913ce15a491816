import { storyNameFromExport } from 'storybook/internal/csf';
import { behaviourTag } from '../behaviours.ts';
import { storyLabel } from '../story-name.ts';

/** What is read and written of a story and of the meta of its file. */
interface Annotations {
  name?: string;
  tags?: readonly string[];
  args?: Record<string, unknown>;
  argTypes?: Record<string, unknown>;
}

/**
 * Gives the argument `state` a list of named examples: the state of each story of the file. The arguments then hold a name,
 * which Storybook maps to the state when it renders. A story that needs more than its state can only choose its own.
 */
export function nameStates(meta: Annotations, stories: Readonly<Record<string, Annotations>>): void {
  const entries = Object.entries(stories).map(([name, story]) => ({
    name,
    story,
    state: story.args?.['state'],
  }));
  const own = entries.filter(({ state }) => isState(state));
  const shared = isState(meta.args?.['state']) ? meta.args['state'] : undefined;
  // Stories without a state of their own have that of the meta, which is named after the first of them.
  const [heir] = shared === undefined ? [] : entries.filter(({ state }) => state === undefined);
  const all = heir === undefined ? own : [{ ...heir, state: shared }, ...own];
  if (all.length < 2) return;
  const mapping = Object.fromEntries(all.map(({ name, state }) => [name, state]));
  const labels = Object.fromEntries(
    all.map(({ name, story }) => [name, storyLabel(story.name ?? storyNameFromExport(name))]),
  );
  const choices = all.filter(
    ({ story }) =>
      !story.tags?.includes(behaviourTag) && Object.keys(story.args ?? {}).every((arg) => arg === 'state'),
  );
  const argType = (also?: string): object => ({
    options: [...new Set([also, ...choices.map(({ name }) => name)])].filter((name) => name !== undefined),
    mapping,
    control: { type: 'select', labels },
  });
  meta.argTypes = { ...meta.argTypes, state: argType(heir?.name) };
  if (heir) meta.args = { ...meta.args, state: heir.name };
  for (const { name, story } of own) {
    story.args = { ...story.args, state: name };
    story.argTypes = { ...story.argTypes, state: argType(name) };
  }
}

function isState(value: unknown): value is { step: string } {
  return typeof value === 'object' && value !== null && 'step' in value;
}
