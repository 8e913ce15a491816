import { readFileSync } from 'node:fs';
import { adminRoles, type RouteShape, routes } from '@kairos-mfa/protocol';
import { expect, test } from 'vitest';

test('the table of roles and routes in the guide is that of the router', () => {
  const guide = readFileSync('docs/guides/administration.md', 'utf8');
  const written = guide.split('\n').filter((line) => /^\| `[A-Z]+ \/admin/.test(line));
  const rows: RouteShape[] = Object.values(routes).filter(({ caller }) => caller === 'admin');
  const wanted = rows.map(({ method, path, roles = [] }) => {
    const cells = adminRoles.map((role) => (role === 'kairos:admin' || roles.includes(role) ? ' ● ' : ' '));
    return `| \`${method} ${path}\` |${cells.join('|')}|`;
  });
  expect(written.toSorted()).toEqual(wanted.toSorted());
});
