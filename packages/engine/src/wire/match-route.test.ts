import { routes } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';
import { matchRoute } from './match-route.ts';

test('every route of the table is found by its path, with its parameters decoded', () => {
  for (const [route, { method, path }] of Object.entries(routes)) {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
    expect(matchRoute(method, path.replaceAll(/:\w+/g, 'a%20b'))).toEqual({
      route,
      params: Object.fromEntries(names.map((name) => [name, 'a b'])),
    });
  }
});

test.each([
  ['another method', 'POST', '/factors/a'],
  ['a path with an extra segment', 'DELETE', '/factors/a/b'],
  ['a trailing slash', 'DELETE', '/factors/a/'],
  ['an empty parameter', 'DELETE', '/factors//'],
  ['a pattern in place of a path', 'GET', '/*'],
  ['a malformed percent-encoding', 'DELETE', '/factors/%E0%A4%A'],
  ['a NUL character, which the database would refuse', 'DELETE', '/factors/a%00b'],
  ['a parameter longer than any id', 'DELETE', `/factors/${'a'.repeat(257)}`],
  ['a name that every object has', 'GET', '/__proto__'],
])('%s matches no route', (_, method, path) => {
  expect(matchRoute(method, path)).toBeUndefined();
});
