import type { ExperimentChanges, ExperimentKind, ExperimentSettings } from '@kairos-mfa/protocol';
import { smallestShare } from '@kairos-mfa/protocol/schemas';
import type { EngineContext } from '../engine-context.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { listVariantsWithOverride } from '../store/copy-overrides.ts';
import type { ExperimentRow } from '../store/experiments.ts';

/** What can still be changed in each status. */
const changeable: Readonly<Record<ExperimentRow['status'], readonly (keyof ExperimentChanges)[]>> = {
  draft: [
    'name',
    'moment',
    'variants',
    'share',
    'holdout',
    'namespace',
    'startsAt',
    'endsAt',
    'status',
    'killSwitch',
  ],
  running: ['name', 'variants', 'share', 'holdout', 'endsAt', 'status', 'killSwitch', 'splitExplanation'],
  stopped: ['name', 'splitExplanation'],
};

/** Why the parts of an experiment do not fit what it compares, for the author; undefined when they do. */
export function checkKind(
  kind: ExperimentKind,
  { variants, holdout }: Pick<ExperimentChanges, 'variants' | 'holdout'>,
): string | undefined {
  if (kind === 'moment_trial')
    return (variants ?? []).length > 0 || (holdout ?? 0) > 0
      ? 'A moment trial compares a prompt with none: it has no variants and no holdout of its own.'
      : undefined;
  return variants && variants.length < 2
    ? 'An experiment with words needs two variants at least.'
    : undefined;
}

/** Why a change is not possible in the status of the experiment, for the author; undefined when it is. */
export function checkChanges(row: ExperimentRow, changes: ExperimentChanges): string | undefined {
  const { status } = row;
  // SAFETY: the keys of a parsed change.
  const keys = Object.keys(changes) as (keyof ExperimentChanges)[];
  const fixed = keys.filter((key) => changes[key] !== undefined && !changeable[status].includes(key));
  if (fixed.length > 0) return `In the status "${status}" these cannot be changed: ${fixed.join(', ')}.`;
  const misfit = checkKind(row.kind, changes);
  if (misfit !== undefined) return misfit;
  if (status !== 'running') return undefined;
  if (changes.status === 'running') return 'It is running.';
  // As JSON: an id may contain any character.
  const ids = (variants: readonly { id: string }[]): string => JSON.stringify(variants.map(({ id }) => id));
  if (changes.variants && ids(changes.variants) !== ids(row.variants))
    return 'While it runs, only the weights of its variants can change. Stop it and start another one.';
  return undefined;
}

/** What decides whether an experiment can run, after a change. */
export type StartSettings = Pick<
  ExperimentSettings,
  'moment' | 'variants' | 'share' | 'namespace' | 'startsAt' | 'endsAt'
> & {
  readonly kind: ExperimentKind;
};

/** The settings of an experiment after a change. */
export function settingsAfter(row: ExperimentRow, changes: ExperimentChanges): StartSettings {
  const { moment = row.moment, variants = row.variants, share = row.share } = changes;
  const { namespace = row.namespace } = changes;
  const { startsAt = row.starts_at?.toISOString() ?? null } = changes;
  const { endsAt = row.ends_at?.toISOString() ?? null } = changes;
  return { kind: row.kind, moment, variants, share, namespace, startsAt, endsAt };
}

/** Why an experiment cannot run under this policy, for the author; undefined when it can. */
export async function checkStart(
  engine: EngineContext,
  tenantId: string,
  settings: StartSettings,
  policy: Policy,
  now: Date,
): Promise<string | undefined> {
  const { experiments, prompt } = policy.document;
  if (!experiments.enabled) return 'The policy has experiments switched off (experiments.enabled).';
  if (settings.share > experiments.maxShare)
    return `The policy allows a share of ${experiments.maxShare} at most (experiments.maxShare).`;
  const [from, to] = settings.namespace?.range ?? [0, 1];
  // Its author may choose the seed and the name of the namespace.
  if (settings.share * (to - from) < smallestShare - 1e-9)
    return `This share of this range is fewer than ${smallestShare} of the people, so it could be aimed at one of them.`;
  if (!policy.momentRule(settings.moment)) return `The policy has no moment "${settings.moment}".`;
  const { startsAt, endsAt } = settings;
  if (endsAt !== null && new Date(endsAt) <= now) return 'It would have ended already.';
  if (startsAt !== null && endsAt !== null && new Date(endsAt) <= new Date(startsAt))
    return 'It would end before it starts.';
  if (settings.kind === 'moment_trial')
    return experiments.momentTrial
      ? undefined
      : 'The policy has moment trials switched off (experiments.momentTrial).';
  const ids = settings.variants.map(({ id }) => id);
  const known = new Set(prompt.variants.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id) || id === prompt.ladder.notice.variant);
  if (unknown.length > 0) return `These are no variants of prompts in the policy: ${unknown.join(', ')}.`;
  const { copyLint } = engine;
  // Without a catalogue on the server, the words are those of the kit.
  if (!copyLint) return undefined;
  const worded = new Set([
    ...copyLint.variants,
    ...(await listVariantsWithOverride(engine.database, tenantId)),
  ]);
  const wordless = ids.filter((id) => !worded.has(id));
  return wordless.length > 0
    ? `These variants have no words yet: ${wordless.join(', ')}. Write them first (PUT /admin/copy).`
    : undefined;
}
