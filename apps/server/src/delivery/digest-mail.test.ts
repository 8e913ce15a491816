import { expect, test } from 'vitest';
import { openDevInbox } from './dev-inbox.ts';
import { digestMail } from './digest-mail.ts';
import { createMailSender } from './mail-sender.ts';

const digest = {
  id: 'default-2026-11-23',
  tenantId: 'default',
  from: '2026-11-23',
  people: 5300,
  enrolled: 1204,
  setUps: 61,
  shown: 240,
  verified: 24,
  rate: { share: 0.1, interval: [0.061, 0.152] as const },
  held: 4120,
  causes: [{ cause: 'week_cap', decisions: 3000 }],
  experiments: [
    {
      name: '<b>Shorter</b>',
      verdict: { word: 'no_clear_winner' as const, reason: 'not_enough_evidence' as const },
    },
  ],
  alarms: { fewPass: [], mostlyDismissed: [] },
};
const config = { to: ['product@example.com', 'growth@example.com'], locale: 'de' };

test('a digest is an e-mail in the language of the setting, line by line, without a link and without markup of its own', async () => {
  const mail = await digestMail(
    digest,
    config,
    { service: 'Ledgerly', securityUrl: 'https://app.example.com' },
    'example.com',
  );
  expect(mail.subject).toBe('Ledgerly, Woche ab 23.11.2026: zweiter Schritt');
  expect(mail.text).toContain(
    'Personen mit zweitem Schritt: 1.204 von 5.300 (22,7\u00a0%)\nIn dieser Woche eingerichtet: 61\n',
  );
  expect(mail.html).toContain('<br/>');
  expect(mail.html).toContain('&lt;b&gt;Shorter&lt;/b&gt;: ');
  expect(mail.html).not.toMatch(/href=|<b>/);
  expect(mail.messageId).toBe('<digest-default-2026-11-23@example.com>');
});

test('a digest reaches every address of the setting, and no other one that an address contains', async () => {
  const inbox = await openDevInbox();
  const sender = createMailSender({
    smtpUrl: inbox.smtpUrl,
    from: 'Kairos <no-reply@example.com>',
    service: 'Ledgerly',
  });
  await sender.sendDigest(digest, config);
  await expect
    .poll(() =>
      inbox
        .list()
        .map(({ to }) => to)
        .toSorted(),
    )
    .toEqual(['growth@example.com', 'product@example.com']);
  sender.close();
  await inbox.close();
});
