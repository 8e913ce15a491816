import type { PolicyDocument } from '@kairos-mfa/protocol';
import { defaultPolicy } from '@kairos-mfa/server';

/** What Sixpence has otherwise than everybody: a device may be remembered for 30 days. */
export const demoPolicy: PolicyDocument = { ...defaultPolicy, signIn: { rememberDevice: 'P30D' } };
