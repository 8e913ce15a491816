/** What `@kairos-mfa/devtools` reads and changes, in development only. No part of the API: it may change in any version. */
export { appearanceOverrides, useAppearanceOverrides } from './appearance-overrides.ts';
export type { AppearanceOverrides } from './appearance-overrides.ts';
export { inspectedFlows } from './inspected-flows.ts';
export type { AnyState, FlowName, InspectedFlow } from './inspected-flows.ts';
export { inspectedPrompts } from './inspected-prompts.ts';
export type { InspectedPrompt } from './inspected-prompts.ts';
export { inspectedProviders } from './inspected-providers.ts';
export type { InspectedProvider } from './inspected-providers.ts';
export type { InspectedConnection, InspectedRequest, InspectedValue } from '@kairos-mfa/client/inspect';
