import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createTestKit, enrollTotp, type TestKit } from '@kairos-mfa/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditSink } from './audit-sink.ts';
import { postHogAuditSink } from './posthog-sink.ts';
import { segmentAuditSink } from './segment-sink.ts';

const day = 24 * 3_600_000;
const key = 'the-write-key';

interface Received {
  readonly headers: IncomingHttpHeaders;
  // oxlint-disable-next-line typescript/no-explicit-any -- the two forms have different fields.
  readonly body: any;
}

let received: Received[];
/** How each request is answered, in their order; then with 200. */
let answers: ((response: ServerResponse) => void)[];
let url: string;
let kit: TestKit;
let stop: () => void;
beforeEach(async () => {
  [received, answers] = [[], []];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body: body === '' ? undefined : JSON.parse(body) });
      const answer = answers.shift();
      if (answer) answer(response);
      else response.end('{}');
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/batch`;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(async () => {
  stop();
  await kit?.close();
});

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, headers).end();
  };

describe.each<[string, () => AuditSink]>([
  ['Segment', () => segmentAuditSink({ writeKey: key, url })],
  ['PostHog', () => postHogAuditSink({ apiKey: key, url })],
])('events for %s', (name, createSink) => {
  const isSegment = name === 'Segment';
  const idsOf = ({ body }: Received): string[] =>
    body.batch.map((event: Record<string, string>) => (isSegment ? event['messageId'] : event['uuid']));
  const namesOf = ({ body }: Received): string[] => body.batch.map(({ event }: { event: string }) => event);

  /** A person who is asked, sets up a factor and is changed by the host. */
  const act = async () => {
    kit = await createTestKit({ ports: { auditSinks: [createSink()] } });
    const ann = {
      identityId: 'ann-of-accounting',
      sessionId: 'session-of-ann',
      authTime: kit.now().toISOString(),
    };
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${ann.identityId}`, {
      createdAt,
      email: 'ann@example.com',
      name: 'Ann',
    });
    await kit.call('service', 'POST', '/events', { identityId: ann.identityId, event: 'payment.completed' });
    const { body } = await kit.call(ann, 'POST', '/prompts/decide', { moment: 'payment.completed' });
    await kit.call(ann, 'POST', `/prompts/${body.promptId}/exposed`, {});
    await enrollTotp(kit, ann);
    await kit.engine.tick();
    return body;
  };

  test('are those of the allow-list, under a pseudonym, and nothing that names the person', async () => {
    const prompt = await act();
    expect(await kit.engine.deliverAudit()).toBeGreaterThan(0);
    const [first] = received;
    if (!first) throw new Error('Nothing arrived.');
    expect(namesOf(first)).toEqual([
      'mfa.prompt_shown',
      'mfa.prompt_exposed',
      'mfa.enrollment_started',
      'mfa.factor_enrolled',
    ]);
    const [shown, , , enrolled] = first.body.batch;
    expect(shown.properties).toMatchObject({
      promptId: prompt.promptId,
      kind: 'soft',
      moment: 'payment.completed',
      variant: 'only-you',
      surface: 'modal',
    });
    expect(enrolled.properties).toMatchObject({ factor: 'totp' });
    expect(Object.keys(enrolled.properties).filter((property) => !property.startsWith('$'))).toEqual([
      'factor',
    ]);
    expect(shown.timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const people = first.body.batch.map((event: Record<string, string>) =>
      isSegment ? event['anonymousId'] : event['distinct_id'],
    );
    expect(new Set(people).size).toBe(1);
    expect(people[0]).toMatch(/^idn_/);
    if (isSegment) expect(first.headers.authorization).toBe(`Basic ${btoa(`${key}:`)}`);
    else {
      expect(first.body.api_key).toBe(key);
      expect(idsOf(first)[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
    expect(JSON.stringify(first.body)).not.toMatch(/ann-of-accounting|example\.com|session-of-ann/);
    expect(new Set(idsOf(first)).size).toBe(4);
  });

  test('that were refused, throttled or redirected are sent again, later each time, with the same ids, and then no more', async () => {
    await act();
    answers = [
      status(503),
      status(429, { 'retry-after': '30' }),
      status(307, { location: 'http://127.0.0.1:9/' }),
    ];
    for (const seconds of [0, 1, 4, 8]) {
      await kit.engine.deliverAudit();
      await kit.engine.deliverAudit();
      await kit.advance(seconds * 1000 + 1000);
    }
    await kit.engine.deliverAudit();
    expect(received).toHaveLength(4);
    for (const request of received.slice(1)) expect(idsOf(request)).toEqual(idsOf(received[0] ?? request));
    await kit.advance(day);
    expect(await kit.engine.deliverAudit()).toBe(0);
    expect(received).toHaveLength(4);
    expect(kit.failures.map(String).join(' ')).not.toContain(key);
  });

  test('that nobody answers fail when their time is over', async () => {
    kit = await createTestKit({});
    answers = [() => undefined];
    const event = {
      seq: 1,
      id: '7',
      type: 'mfa.prompt_exposed' as const,
      at: '2026-06-01T00:00:00Z',
      identityId: 'idn_x',
      details: { promptId: 'p' },
    };
    const controller = new AbortController();
    const taken = createSink().take(
      { id: 'aud_1_1', tenantId: 'default', events: [event] },
      controller.signal,
    );
    await expect.poll(() => received.length).toBe(1);
    controller.abort();
    await expect(taken).rejects.toThrow();
  });

  test('are no request where a batch has none of them', async () => {
    kit = await createTestKit({});
    const details = { promptId: 'p', factor: 'totp' };
    const types = ['user.mfa_failed', 'mfa.policy_changed', 'mfa.grant_consumed'] as const;
    const events = types.map((type, index) => ({
      seq: index,
      id: `${index}`,
      type,
      at: '2026-06-01T00:00:00Z',
      identityId: 'idn_x',
      details,
    }));
    const byHost = events
      .slice(0, 1)
      .map((event) => ({ ...event, type: 'mfa.factor_removed' as const, identityId: 'host' }));
    await createSink().take(
      { id: 'aud_1_1', tenantId: 'default', events: [...events, ...byHost] },
      AbortSignal.timeout(5000),
    );
    expect(received).toEqual([]);
  });
});
