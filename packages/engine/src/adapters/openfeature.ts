import type { VariantChooser } from '../experiments/variant-chooser.ts';

/** The part of a client of `@openfeature/server-sdk` that is used here; structural, so that any version of it works. */
export interface OpenFeatureClient {
  getStringValue(flagKey: string, defaultValue: string, context: OpenFeatureContext): Promise<string>;
  track(eventName: string, context: OpenFeatureContext, details: Record<string, string>): void;
}

/** The evaluation context: the targeting key is the host's own id of the person, as in other tools. */
export interface OpenFeatureContext {
  readonly targetingKey: string;
  readonly [attribute: string]: string;
}

/** How experiments are named at the provider. */
export interface OpenFeatureOptions {
  /** The flag of an experiment; its values are the ids of variants. Default: the id of the experiment. */
  readonly flagKey?: (experiment: { readonly experimentId: string; readonly moment: string }) => string;
  /** The event of an exposure. Default `kairos.prompt_exposed`. */
  readonly exposureEvent?: string;
}

/**
 * Lets an OpenFeature provider choose the variants of experiments: `createEngine({ …, variantChooser: openFeatureChooser(
 * OpenFeature.getClient()) }, …)`. A provider that throws, is slow or answers an unknown variant gives people the original.
 */
export function openFeatureChooser(
  client: OpenFeatureClient,
  {
    flagKey = ({ experimentId }) => experimentId,
    exposureEvent = 'kairos.prompt_exposed',
  }: OpenFeatureOptions = {},
): VariantChooser {
  return {
    async choose({ tenantId, identityId, variants, experimentId, moment }) {
      const context = { targetingKey: identityId, tenantId, moment };
      return client.getStringValue(flagKey({ experimentId, moment }), variants[0] ?? '', context);
    },
    exposed({ tenantId, identityId, experimentId, moment, variant, promptId }) {
      const context = { targetingKey: identityId, tenantId, moment };
      client.track(exposureEvent, context, { flagKey: flagKey({ experimentId, moment }), variant, promptId });
    },
  };
}
