import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuditBatch } from './audit-sink.ts';
import { consoleAuditSink } from './console-sink.ts';
import { webhookAuditSink } from './webhook-sink.ts';

const bytes = Buffer.from('0123456789abcdef0123456789abcdef');
const secret = `whsec_${bytes.toString('base64')}`;
const url = 'https://siem.example.com/audit';
const batch: AuditBatch = {
  id: 'aud_1_2',
  tenantId: 'default',
  events: [
    {
      seq: 1,
      id: '1',
      type: 'mfa.factor_enrolled',
      at: '2026-11-22T01:00:00.000000Z',
      identityId: 'idn_x',
      details: { factor: 'totp' },
    },
  ],
};
const idle = new AbortController().signal;

describe('the webhook sink', () => {
  test('signs as Standard Webhooks specifies, so that the receiver can detect a forgery', async () => {
    const sent: Request[] = [];
    const send: typeof fetch = async (to, init) => {
      sent.push(new Request(to, init));
      return new Response(null, { status: 204 });
    };
    await webhookAuditSink({ url, secret }, send, () => 1_700_000_000_999).take(batch, idle);
    const [request] = sent;
    const body = (await request?.text()) ?? '';
    const header = (name: string) => request?.headers.get(name) ?? '';
    expect(request?.redirect).toBe('error');
    expect([header('webhook-id'), header('webhook-timestamp')]).toEqual(['aud_1_2', '1700000000']);
    const expected = createHmac('sha256', bytes).update(`aud_1_2.1700000000.${body}`).digest('base64');
    expect(header('webhook-signature')).toBe(`v1,${expected}`);
    expect(JSON.parse(body)).toEqual({
      type: 'kairos.audit',
      timestamp: '2026-11-22T01:00:00.000000Z',
      data: { tenantId: 'default', events: batch.events },
    });
  });

  test('fails a delivery that is answered with an error', async () => {
    const send: typeof fetch = async () => new Response('no', { status: 500 });
    await expect(webhookAuditSink({ url, secret }, send).take(batch, idle)).rejects.toThrow('500');
  });

  test.each(['', 'short', 'whsec_', 'whsec_c2hvcnQ=', `whsec_${'A'.repeat(200)}`, 'whsec_§§§'])(
    'refuses to start with the secret "%s"',
    (wrong) => {
      expect(() => webhookAuditSink({ url, secret: wrong })).toThrow('openssl');
    },
  );
});

test('the console sink writes each row as one line of JSON', async () => {
  const lines: string[] = [];
  await consoleAuditSink((line) => void lines.push(line)).take(batch, idle);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { audit: { tenantId: 'default', ...batch.events[0] } },
  ]);
});
