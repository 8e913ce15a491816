import type { PolicyDocument } from '@kairos-mfa/protocol';
import { defaultPolicy } from '@kairos-mfa/server';

/** The policy of the demo: the default, with devices remembered for 30 days. */
export const demoPolicy: PolicyDocument = { ...defaultPolicy, signIn: { rememberDevice: 'P30D' } };
