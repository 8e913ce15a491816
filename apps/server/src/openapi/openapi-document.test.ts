import { readFileSync } from 'node:fs';
import { type ProblemCode, type RouteName, routes } from '@kairos-mfa/protocol';
import { bodies, queries } from '@kairos-mfa/protocol/schemas';
import { createTestKit, enrollTotp, sessionFetch, testOrigin, totpCode } from '@kairos-mfa/testkit/in-memory';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { AxiosHeaders } from 'axios';
import OpenAPIClientAxios, { type Document } from 'openapi-client-axios';
import { expect, test } from 'vitest';
import { openApiDocument } from './openapi-document.ts';
import { problemsOf } from './route-descriptions.ts';

const document = openApiDocument('/mfa/v1') as Document; // SAFETY: checked by the first test

test('the document follows the recommended rules of Redocly', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`),
  ).toEqual([]);
});

test('every refusal in the code of a route is in its responses', () => {
  const missing: string[] = [];
  // SAFETY: the keys of the route table are its names.
  for (const [route, shape] of Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][]) {
    const file = `packages/engine/src/handlers/${route.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
    const codes = [...readFileSync(file, 'utf8').matchAll(/problem\('(\w+)'/g)].map(
      ([, code]) => code as ProblemCode,
    );
    const declared = problemsOf(route, shape, route in bodies, route in queries);
    missing.push(...codes.filter((code) => !declared.has(code)).map((code) => `${route}: ${code}`));
  }
  expect(missing).toEqual([]);
});

interface Operation {
  operationId: string;
  security: object[];
  parameters: { name: string }[];
}

test('administration takes both kinds of callers, and what happens once takes an idempotency key', () => {
  // SAFETY: every entry of a path of ours is an operation.
  const operations = Object.values(document.paths ?? {}).flatMap(
    (path) => Object.values(path ?? {}) as Operation[],
  );
  const byId = new Map(operations.map((operation) => [operation.operationId as RouteName, operation]));
  for (const [route, shape] of Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][]) {
    const operation = byId.get(route);
    expect(operation?.security).toHaveLength(shape.caller === 'admin' ? 2 : 1);
    const names = operation?.parameters.map(({ name }) => name) ?? [];
    expect(names.includes('Idempotency-Key'), route).toBe('idempotent' in shape);
  }
});

test('a client that is generated from the document signs in, and reads typed options and refusals', async () => {
  const kit = await createTestKit();
  const ann = { identityId: 'ann', sessionId: 's-1' };
  const totp = await enrollTotp(kit, ann);
  await kit.advance(30_000);
  const send = sessionFetch(kit, { ...ann, sessionId: 's-2' });
  const api = new OpenAPIClientAxios({
    definition: document,
    axiosConfigDefaults: {
      baseURL: testOrigin,
      validateStatus: () => true,
      adapter: async (config) => {
        const url = new URL(config.url ?? '', testOrigin);
        const response = await send(url, {
          method: (config.method ?? 'get').toUpperCase(),
          headers: { 'content-type': 'application/json' },
          ...(config.data !== undefined && { body: config.data }),
        });
        const text = await response.text();
        const data: unknown = text === '' ? undefined : JSON.parse(text);
        return { data, status: response.status, statusText: '', headers: new AxiosHeaders(), config };
      },
    },
  });
  const client = await api.init();
  const opened = await client['openChallenge']?.(undefined, { purpose: 'sign_in' });
  expect(opened?.status).toBe(200);
  if (!opened) throw new Error('The client has no such operation.');
  const { challengeId, factors } = opened.data;
  const factorId = factors.find(({ type }: { type: string }) => type === 'totp').id;
  const started = await client['startChallenge']?.(challengeId, { factorId });
  expect(started?.data).toEqual({ options: {} });
  const answer = (code: string) => client['verifyChallenge']?.(challengeId, { factorId, proof: { code } });
  expect((await answer('000000'))?.data).toMatchObject({
    code: 'invalid_code',
    attemptsLeft: expect.any(Number),
  });
  expect((await answer(totpCode(totp.secret, kit.now())))?.data).toMatchObject({
    assurance: { level: 'aal2' },
  });
  await kit.close();
});
