import { defineFactor } from '../define-factor.ts';
import { sentCode } from './sent-code.ts';

/** Codes by text message: a restricted authenticator (NIST SP 800-63B §3.1.3.3), so it counts as weak. */
export const sms = defineFactor({
  type: 'sms',
  strength: 'low',
  amr: ['sms'],
  ...sentCode,
});
