import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { promisify } from 'node:util';
import { bodies } from '@kairos-mfa/protocol/schemas';
import { createTestKit, enrollTotp, stepUpWithTotp, testServiceKey, type TestKit } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeListener } from './node.ts';

const guide = readFileSync('docs/guides/guard-over-http.md', 'utf8');
const snippets = new Map(
  [...guide.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].map(([, language = '', code = '']) => [
    language,
    code,
  ]),
);
const run = promisify(execFile);

let kit: TestKit;
let server: Server;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  kit = await createTestKit();
  const origin = 'http://127.0.0.1';
  const listen = nodeListener(kit.engine, { origin });
  server = createServer((incoming, outgoing) => {
    // Some other service that answers 200, and a redirect, as a wrong address would.
    if (incoming.url?.startsWith('/other')) return void outgoing.end('{"ok":true}');
    if (incoming.url?.startsWith('/moved'))
      return void outgoing.writeHead(307, { location: '/mfa/v1/grants/consume' }).end();
    void listen(incoming, outgoing);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  env = {
    ...process.env,
    KAIROS_URL: `${origin}:${address.port}`,
    KAIROS_SERVICE_KEY: testServiceKey,
    ATTEMPT_ID: 'attempt-1',
  };
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await kit.close();
});

const installed = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const money = { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200 } };

test('every example calls the route with the service key and an idempotency key, and knows the refusals for the person', () => {
  expect([...snippets.keys()]).toEqual(['sh', 'python', 'go', 'ruby', 'php', 'java']);
  for (const [language, code] of snippets) {
    expect(code, language).toContain('/mfa/v1/grants/consume');
    expect(code, language).toMatch(/Authorization.*Bearer/);
    expect(code, language).toContain('Idempotency-Key');
    if (language === 'sh') continue;
    for (const name of [
      'step_up_required',
      'enrollment_required',
      'factor_too_new',
      'factor_not_accepted',
      'WWW-Authenticate',
    ])
      expect(code, language).toContain(name);
  }
});

test.runIf(installed('curl'))('the example for curl gets a decision', async () => {
  const code = snippets.get('sh') ?? '';
  const body = /--data '(.*)'/.exec(code)?.[1] ?? '';
  expect(bodies.consumeGrant.safeParse(JSON.parse(body)).success).toBe(true);
  const { stdout } = await run('sh', ['-c', code], { env });
  expect(JSON.parse(stdout)).toMatchObject({ code: 'enrollment_required', stepUp: money });
});

test.runIf(installed('python3'))(
  'the example for Python allows an action once per proof, and fails closed',
  async () => {
    const action = JSON.stringify({ identityId: 'python', sessionId: 's-1', ...money });
    const guard = async (url = env.KAIROS_URL): Promise<unknown> => {
      const code = `${snippets.get('python')}\nanswer = guard(${action})\nprint(json.dumps(answer and [answer[0], answer[1], answer[2].decode()]))`;
      const { stdout } = await run('python3', ['-c', code], { env: { ...env, KAIROS_URL: url } });
      return JSON.parse(stdout);
    };
    const person = { identityId: 'python', sessionId: 's-1' };
    const totp = await enrollTotp(kit, person);
    const demanded = [
      401,
      expect.objectContaining({
        'WWW-Authenticate': expect.stringContaining('insufficient_user_authentication'),
      }),
      expect.stringContaining('"code":"step_up_required"'),
    ];
    expect(await guard()).toEqual(demanded);
    await stepUpWithTotp(kit, person, totp, money);
    expect(await guard()).toBeNull();
    expect(await guard()).toEqual(demanded);
    const refused = [503, {}, ''];
    expect(await guard('http://127.0.0.1:9')).toEqual(refused);
    expect(await guard(`${env.KAIROS_URL}/other`)).toEqual(refused);
    await stepUpWithTotp(kit, person, totp, money);
    expect(await guard(`${env.KAIROS_URL}/moved`)).toEqual(refused);
  },
);
