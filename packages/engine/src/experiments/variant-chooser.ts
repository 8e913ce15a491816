import type { EngineContext } from '../engine-context.ts';
import type { ExperimentAssignment, RunningExperiment } from '../policy/assign-experiment.ts';
import type { Policy } from '../policy/compile-policy.ts';
import { type Decision, decidePrompt, type PromptFacts } from '../policy/decide-prompt.ts';
import type { PromptInputs } from '../prompts/prompt-facts.ts';
import type { PromptRow } from '../store/prompts.ts';
import { withTimeout } from '../with-timeout.ts';

/** A person of whom another tool is asked for the variant. */
export interface VariantQuestion {
  readonly tenantId: string;
  /** The host's own id of the person. */
  readonly identityId: string;
  readonly experimentId: string;
  readonly moment: string;
  /** The variants that may be chosen, the original first. */
  readonly variants: readonly string[];
}

/** A person who saw a variant. */
export interface VariantExposure extends Omit<VariantQuestion, 'variants'> {
  readonly variant: string;
  readonly promptId: string;
}

/** Another tool that chooses the variants of experiments in place of the hash. Who takes part is still decided here. */
export interface VariantChooser {
  /** Any answer but one of the variants, an error, and no answer within 50 ms mean the original. */
  choose(question: VariantQuestion, signal: AbortSignal): Promise<string | undefined>;
  /** Told once a prompt was visible, in the background; repeated at most where two requests say so at the same time. */
  exposed(exposure: VariantExposure): void | Promise<void>;
}

/** Milliseconds that a decision waits for the other tool. */
const budgetMs = 50;

/**
 * The decision with the variant of the other tool, if there is one: only where a prompt is shown, and only for people who
 * have not seen one of the experiment yet, so that a hold costs nothing and nobody's words change.
 */
export async function decideWithChooser(
  engine: Pick<EngineContext, 'variantChooser' | 'log'>,
  tenantId: string,
  { facts, ledger }: PromptInputs,
  {
    policy,
    running,
    now,
  }: { readonly policy: Policy; readonly running: readonly RunningExperiment[]; readonly now: Date },
): Promise<{ readonly decision: Decision; readonly facts: PromptFacts }> {
  const decision = decidePrompt(facts, ledger, policy, now);
  const { experiment } = facts;
  const { variantChooser } = engine;
  const isOpen = decision.decision === 'show' && decision.kind === 'soft' && experiment !== undefined;
  if (!variantChooser || !isOpen) return { decision, facts };
  if (ledger.some(({ experimentId, exposedAt }) => experimentId === experiment.id && exposedAt !== null))
    return { decision, facts };
  const variant = await chosenVariant(
    engine,
    variantChooser,
    { tenantId, identityId: facts.identityId },
    experiment,
    running,
  );
  const chosen: PromptFacts = { ...facts, experiment: { ...experiment, variant } };
  return { decision: decidePrompt(chosen, ledger, policy, now), facts: chosen };
}

async function chosenVariant(
  { log }: Pick<EngineContext, 'log'>,
  chooser: VariantChooser,
  person: Pick<VariantQuestion, 'tenantId' | 'identityId'>,
  { id, variant }: ExperimentAssignment,
  running: readonly RunningExperiment[],
): Promise<string> {
  const experiment = running.find((one) => one.id === id);
  if (!experiment) return variant;
  const variants = experiment.variants
    .map((one) => one.id)
    .filter((one) => !experiment.stopped.includes(one));
  const original = variants[0] ?? variant;
  const question: VariantQuestion = { ...person, experimentId: id, moment: experiment.moment, variants };
  try {
    const chosen = await withTimeout(budgetMs, async (signal) => chooser.choose(question, signal));
    return chosen !== undefined && variants.includes(chosen) ? chosen : original;
  } catch (error) {
    // Its message may quote the person, so only its name is logged (R12).
    const kind = error instanceof Error ? error.name : typeof error;
    log.error('The variant of an experiment could not be chosen; the original is shown.', new Error(kind));
    return original;
  }
}

/** Tells the other tool, if there is one, that a prompt of an experiment was seen; `prompt` as it was before. */
export function reportExposure(
  { variantChooser, background }: Pick<EngineContext, 'variantChooser' | 'background'>,
  { tenantId, identityId }: Pick<VariantQuestion, 'tenantId' | 'identityId'>,
  { prompt_id, experiment_id, exposed_at, responded_at, kind, moment, variant }: PromptRow,
): void {
  if (!variantChooser || experiment_id === null || kind !== 'soft') return;
  if (exposed_at !== null || responded_at !== null) return;
  background.start('An exposure could not be reported.', async () => {
    await variantChooser.exposed({
      tenantId,
      identityId,
      experimentId: experiment_id,
      moment,
      variant,
      promptId: prompt_id,
    });
  });
}
