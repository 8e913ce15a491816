import { digestText } from '@kairos-mfa/copy/weekly-digest';
import type { WeeklyDigest } from '@kairos-mfa/engine';
import { renderWords } from '@kairos-mfa/messages';
import type { DigestConfig } from './delivery-config.ts';
import { messageContext, type MessageBranding } from './message-context.ts';

/** Creates the e-mail of a weekly digest, with an id that is the same for every attempt. */
export async function digestMail(
  digest: WeeklyDigest,
  { to, locale }: DigestConfig,
  branding: MessageBranding,
  domain: string,
) {
  const { subject, lines, note } = digestText(digest, branding.service, locale);
  // The security page is for people and not for readers of a digest.
  const context = messageContext(locale, { service: branding.service });
  return {
    // As objects, so that a comma in an address does not add a recipient.
    to: to.map((address) => ({ name: '', address })),
    ...(await renderWords({ subject, body: lines.join('\n'), note }, context)),
    messageId: `<digest-${digest.id.replaceAll(/[^\w-]/g, '_')}@${domain}>`,
  };
}
