import { defineFactor } from '../define-factor.ts';
import { sentCode } from './sent-code.ts';

/** Codes by e-mail, the channel that also recovers accounts (ASVS 6.3.6). RFC 8176 has no value for it, so it has ours. */
export const email = defineFactor({
  type: 'email',
  strength: 'low',
  amr: ['email'],
  ...sentCode,
});
