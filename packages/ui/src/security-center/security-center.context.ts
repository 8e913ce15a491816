'use client';

import type {
  PromptHistoryHook,
  PromptPreferencesHook,
  RememberedDevicesHook,
  SecurityAdvice,
  SecurityHook,
} from '@kairos-mfa/react';
import { createPartContext } from '../primitives/create-part-context.ts';
import type { SecurityState } from '../shared/flow-types.ts';

/** The person's security state, once it is loaded. */
export type LoadedSecurity = Extract<SecurityState, { security: unknown }>;

/** What the parts of the security page share. */
export interface SecurityPart extends Pick<
  SecurityHook,
  'add' | 'back' | 'checkFactor' | 'regenerate' | 'remove' | 'rename' | 'saveName'
> {
  state: LoadedSecurity;
  /** The most useful next step. */
  advice: SecurityAdvice | undefined;
  /** `live`: loaded by the section itself, if it is rendered. Undefined: not shown. */
  devices: RememberedDevicesHook | 'live' | undefined;
  preferences: PromptPreferencesHook | 'live' | undefined;
  history: PromptHistoryHook | 'live' | undefined;
  now: Date;
}

const [context, usePart] = createPartContext<SecurityPart>('SecurityCenter');
/** Provided by the security page to its parts. */
export const SecurityContext: typeof context = context;
/** The security page around a part. Throws outside one. */
export const useSecurityPart: typeof usePart = usePart;
