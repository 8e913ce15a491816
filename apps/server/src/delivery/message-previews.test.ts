import { locales } from '@kairos-mfa/copy';
import { createTestDatabase, createTestKit } from '@kairos-mfa/testkit';
import { expect, test } from 'vitest';
import { catalogueCopyLint } from '../copy-lint.ts';
import { createMessagePreviews } from './message-previews.ts';

const branding = { service: 'Studio', domain: 'studio.example' };

test.each(locales)('every e-mail and text message can be previewed in %s', async (locale) => {
  const previews = await createMessagePreviews(branding)(locale);
  expect(previews.filter(({ channel }) => channel === 'email')).toHaveLength(8);
  expect(previews.filter(({ channel }) => channel === 'text')).toHaveLength(7);
  for (const { channel, subject, html, text } of previews) {
    expect(text.trim()).not.toBe('');
    if (channel === 'text') continue;
    expect(subject?.trim()).not.toBe('');
    expect(html).toContain(`lang="${locale}"`);
    // Shown in a frame without scripts; here is nothing that would need one.
    expect(html).not.toMatch(/<script|<iframe|\son\w+=/i);
  }
});

test('a preview has the overrides and the links of the product, as a message has', async () => {
  const previews = await createMessagePreviews({
    ...branding,
    securityUrl: 'https://studio.example/security',
    copyOverrides: { en: { 'reminder.subject': 'A step for your studio' } },
  })('en');
  const reminder = previews.find(({ kind }) => kind === 'reminder');
  expect(reminder?.subject).toBe('A step for your studio');
  expect(reminder?.html).toContain('https://studio.example/security');
  expect(previews.find(({ kind, channel }) => kind === 'code' && channel === 'text')?.text).toMatch(
    /@studio\.example #123456$/,
  );
});

test('the route renders them, and refuses a language that there is not', async () => {
  const kit = await createTestKit({
    db: await createTestDatabase('pglite'),
    ports: { copyLint: catalogueCopyLint, previewMessages: createMessagePreviews(branding) },
  });
  try {
    const { body } = await kit.call('service', 'GET', '/admin/copy/messages?locale=de');
    expect(body.messages).toHaveLength(15);
    expect((await kit.call('service', 'GET', '/admin/copy/messages?locale=tlh')).status).toBe(400);
  } finally {
    await kit.close();
  }
});
