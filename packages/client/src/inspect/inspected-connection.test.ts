import { expect, test } from 'vitest';
import { inspectOptions } from './inspected-connection.ts';

const answer =
  (body: string, init: ResponseInit): typeof fetch =>
  () =>
    Promise.resolve(new Response(body, init));

test('a refusal is recorded with its code and the clock of the server, and never with the token', async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const { options, connection } = inspectOptions({
    baseUrl: '/mfa/v1',
    getToken: () => Promise.resolve('secret-token'),
    fetch: answer('{"code":"unauthenticated"}', {
      status: 401,
      headers: { 'content-type': 'application/problem+json', date },
    }),
  });
  expect(connection.get().token).toBe('not-asked');
  await options.getToken?.({ renew: false });
  const headers = { authorization: 'Bearer secret-token' };
  await options.fetch?.('/mfa/v1/state', { headers });
  await expect.poll(() => connection.get().requests).toHaveLength(1);
  const [request] = connection.get().requests;
  expect(request).toMatchObject({ status: 401, problem: 'unauthenticated', isJson: true, hadToken: true });
  expect(Math.round((request?.clockSkewMs ?? 0) / 60_000)).toBe(60);
  expect(connection.get().token).toBe('token');
  expect(JSON.stringify(connection.get())).not.toContain('secret-token');
});

test('a failed token route and a server without an answer are recorded, and both errors reach the client', async () => {
  const { options, connection } = inspectOptions({
    getToken: () => Promise.reject(new Error('The token route answered 500.')),
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  });
  await expect(options.getToken?.({ renew: false })).rejects.toThrow('500');
  await expect(options.fetch?.('/mfa/v1/state')).rejects.toThrow(TypeError);
  expect(connection.get()).toMatchObject({
    token: 'threw',
    tokenError: 'The token route answered 500.',
    requests: [{ status: undefined }],
  });
});

test('a request that the page itself cancelled is no failure of the server', async () => {
  const { options, connection } = inspectOptions({ fetch: () => Promise.reject(new Error('aborted')) });
  await expect(options.fetch?.('/mfa/v1/state', { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  expect(connection.get().requests).toEqual([]);
});
