import { defineFactor } from '../define-factor.ts';
import { webauthn } from './passkey.contract.ts';

/** A hardware key that an administrator hands out; people cannot add one by themselves. */
export const securityKey = defineFactor({
  type: 'security_key',
  strength: 'phishing_resistant',
  amr: ['hwk', 'user'],
  ...webauthn,
});
