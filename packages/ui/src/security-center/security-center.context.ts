'use client';

import type {
  PromptPreferencesHook,
  RememberedDevicesHook,
  SecurityAdvice,
  SecurityHook,
} from '@kairos-mfa/react';
import type { SecurityState } from '../shared/flow-types.ts';
import { createPartContext } from '../primitives/part-context.ts';

/** One's own protection, once it is known. */
export type LoadedSecurity = Extract<SecurityState, { security: unknown }>;

/** What the parts of the security page work with. */
export interface SecurityPart extends Pick<
  SecurityHook,
  'add' | 'back' | 'checkFactor' | 'regenerate' | 'remove' | 'rename' | 'saveName'
> {
  state: LoadedSecurity;
  /** The one thing that would help most now. */
  advice: SecurityAdvice | undefined;
  /** `live`: asked for where the section stands, and nowhere else. Absent: not shown. */
  devices: RememberedDevicesHook | 'live' | undefined;
  preferences: PromptPreferencesHook | 'live' | undefined;
  now: Date;
}

const [context, usePart] = createPartContext<SecurityPart>('SecurityCenter');
export const SecurityContext: typeof context = context;
/** The security page around a part. */
export const useSecurityPart: typeof usePart = usePart;
