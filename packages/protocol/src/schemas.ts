/** The schemas of the wire, for servers. No browser bundle reaches this entry: it brings zod with it. */
export { copyDraft, copyFinding, draftFinding, newCopyDraft, storedCopy } from './copy.ts';
export { country } from './country.ts';
export { defineFactor } from './define-factor.ts';
export { guardRailNames, smallestShare } from './experiments.ts';
export { factors } from './factors/index.ts';
export { grant, stepUpContext } from './grant.ts';
export { funnelDimensions, funnelSteps, ratedSteps } from './insights.ts';
export { policyDocument, stepUpRule, writtenPolicy } from './policy.ts';
export { decision, dismissReasons, promptCopy } from './prompt.ts';
export { answers, bodies, queries } from './wire.schemas.ts';
