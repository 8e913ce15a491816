import type { TwilioConfig } from './delivery-config.ts';
import type { TextSender } from './sms-sender.ts';

/** Sends text messages through Twilio's REST API. */
export function createTwilioSender(
  { accountSid, authToken, from }: TwilioConfig,
  send: typeof fetch = fetch,
): TextSender {
  const url = `https://api.twilio.com/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const sender = from.startsWith('MG') ? 'MessagingServiceSid' : 'From';
  return async (to, text, signal) => {
    const body = new URLSearchParams({ To: to, Body: text, [sender]: from });
    const response = await send(url, { method: 'POST', headers: { authorization }, body, signal });
    await response.body?.cancel();
    // The response contains the number and the text, so only its status is reported (R12).
    if (!response.ok) throw new Error(`Twilio answered ${response.status}.`);
  };
}
