import { factors } from '@kairos-mfa/protocol/schemas';
import type { Verifier } from '../define-verifier.ts';
import { sentCodeVerifier } from './sent-code.verifier.ts';

/** Codes by text message, to the person's own number. */
export const smsVerifier: Verifier = sentCodeVerifier(factors.sms, {
  channel: 'text',
  unreachable: 'no_phone',
  mask: maskPhone,
});

/** `+49 ••• 67`: enough to recognise it, not enough to call it. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)} ••• ${phone.slice(-2)}`;
}
