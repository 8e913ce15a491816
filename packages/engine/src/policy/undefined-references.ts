import type { ResolvedPolicy } from '@kairos-mfa/protocol';

/** Moments at which no prompt is ever shown: right after sign-in, and when leaving. */
const neverTeachable = new Set(['signup', 'account.created', 'leaving']);

/** Lists every name in the document that is unknown or not allowed. */
export function findUnknownNames(document: ResolvedPolicy): string[] {
  const { moments, prompt, actions, escalatedActions = [] } = document;
  const parts = [document.tiers, document.organizations, document.roles].flatMap((named) =>
    Object.entries(named ?? {}),
  );
  const hasRule = (action: string): boolean =>
    Object.hasOwn(actions, action) || Object.hasOwn(actions, `${action.split('.')[0]}.*`);
  const variants = new Set(prompt.variants.map(({ id }) => id));
  const unknownVariant = (id: string, where: string): string[] =>
    variants.has(id) ? [] : [`${where} names the variant "${id}", which is not in prompt.variants`];
  return [
    ...Object.entries(moments).flatMap(([name, { variants: own, firstVariant }]) =>
      [...own, ...(firstVariant === undefined ? [] : [firstVariant])].flatMap((id) =>
        unknownVariant(id, `moment "${name}"`),
      ),
    ),
    ...unknownVariant(prompt.ladder.notice.variant, 'prompt.ladder.notice'),
    ...Object.keys(moments)
      .filter((name) => neverTeachable.has(name))
      .map((name) => `"${name}" can never be a moment: no prompt is shown then`),
    ...escalatedActions
      .filter((action) => !Object.hasOwn(actions, action))
      .map((action) => `escalatedActions names "${action}", which is not in actions`),
    // A part narrows a rule; without one the action is refused for everybody, and a part cannot allow it.
    ...parts.flatMap(([name, { actions: narrowed = {}, escalatedActions: escalated = [] }]) =>
      [...Object.keys(narrowed), ...escalated]
        .filter((action) => !hasRule(action))
        .map((action) => `"${name}" narrows "${action}", which is not in actions`),
    ),
    ...parts.flatMap(([name, { actions: narrowed = {} }]) =>
      sumsOf(narrowed).flatMap(([action, sum]) =>
        [actions, ...parts.map(([, part]) => part.actions ?? {})]
          .flatMap(sumsOf)
          .filter(([other, added]) => added !== sum && mayMeet(action, other))
          .slice(0, 1)
          .map(
            ([other, added]) =>
              `"${name}" adds up "${sum}" for "${action}", and "${other}" adds up "${added}"`,
          ),
      ),
    ),
    ...(prompt.variants.some(({ needs, fitsAnyMoment }) => fitsAnyMoment && needs === undefined)
      ? []
      : [
          'prompt.variants has none that fits any moment and needs nothing, so there may be no words to ask with',
        ]),
  ];
}

/** The fact that each action adds up, where it adds up one. */
function sumsOf(
  actions: Readonly<Record<string, { readonly cumulative?: { readonly sum: string } | undefined }>>,
): [action: string, sum: string][] {
  return Object.entries(actions).flatMap(([action, { cumulative }]) =>
    cumulative ? [[action, cumulative.sum] as [string, string]] : [],
  );
}

/** Whether two entries can narrow the same action, by its own name or its family; only one fact of it can be added up. */
function mayMeet(one: string, other: string): boolean {
  const isIn = (action: string, family: string): boolean =>
    family.endsWith('.*') && action.startsWith(family.slice(0, -1));
  return one === other || isIn(one, other) || isIn(other, one);
}
