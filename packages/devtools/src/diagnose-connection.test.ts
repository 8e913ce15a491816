import type { InspectedConnection, InspectedRequest } from '@kairos-mfa/react/inspect';
import { expect, test } from 'vitest';
import { diagnoseConnection } from './diagnose-connection.ts';

const answered: InspectedRequest = {
  method: 'GET',
  url: '/mfa/v1/state',
  hadToken: true,
  status: 200,
  problem: undefined,
  isJson: true,
  clockSkewMs: 400,
};

function problemsOf(
  request: Partial<InspectedRequest>,
  connection: Partial<InspectedConnection> = {},
): string[] {
  const requests = [{ ...answered, ...request }];
  return diagnoseConnection({ baseUrl: '/mfa/v1', token: 'token', requests, ...connection }).map(
    ({ problem }) => problem,
  );
}

test('a server that answers has no problem', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ status: 409, problem: 'not_found' })).toEqual([]);
});

test('a connection that was not used yet has no problem', () => {
  expect(problemsOf({}, { requests: [] })).toEqual([]);
});

test.each<[string, Partial<InspectedRequest>, Partial<InspectedConnection>, RegExp]>([
  ['an unreachable server', { status: undefined }, {}, /^No response from/],
  ['the page of a router at a wrong baseUrl', { isJson: false }, {}, /^At \/mfa\/v1 something answers/],
  ['a 404 of another server', { status: 404 }, {}, /^At \/mfa\/v1 something answers/],
  ['a server that failed', { status: 503, problem: 'unavailable' }, {}, /failed with status 503/],
  ['a clock that is ahead', { clockSkewMs: 90_000 }, {}, /90 seconds ahead of this device/],
  ['a clock that is behind', { clockSkewMs: -90_000 }, {}, /90 seconds behind this device/],
  [
    'a token route that failed',
    {},
    { token: 'threw', tokenError: 'status 500' },
    /`getToken` failed: status 500/,
  ],
  [
    'no token route',
    { status: 401, problem: 'unauthenticated' },
    { token: 'not-configured' },
    /there is no `getToken`/,
  ],
  ['no token', { status: 401, problem: 'unauthenticated' }, { token: 'nothing' }, /returned no token/],
  ['a refused token', { status: 401, problem: 'unauthenticated' }, {}, /refused the session assertion/],
])('%s is one problem with a remedy', (_, request, connection, text) => {
  expect(problemsOf(request, connection)).toEqual([expect.stringMatching(text)]);
});
