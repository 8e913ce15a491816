import { publishedPackages } from './published-packages.ts';
import { fail, pnpm } from './run.ts';

/** Licences that ask for no more than a notice. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
]);

/** Checks that everything that a published package installs has an allowed licence; "A OR B" needs one, "A AND B" both. */
export function checkLicenses(): string {
  const filters = publishedPackages().flatMap(({ manifest }) => ['--filter', manifest.name]);
  // SAFETY: the documented output of `pnpm licenses list --json`.
  const licenses = JSON.parse(pnpm(...filters, 'licenses', 'list', '--prod', '--json')) as Record<
    string,
    readonly { readonly name: string }[]
  >;
  const refused = Object.entries(licenses).filter(([license]) => !isAllowed(license));
  if (refused.length > 0)
    fail(
      `Licences that are not allowed:\n${refused.map(([license, packages]) => `  ${license}: ${packages.map(({ name }) => name).join(', ')}`).join('\n')}`,
    );
  const count = Object.values(licenses).reduce((sum, packages) => sum + packages.length, 0);
  return `${count} dependencies, licences: ${Object.keys(licenses).toSorted().join(', ')}`;
}

function isAllowed(license: string): boolean {
  const text = license.replace(/^\(|\)$/g, '');
  if (text.includes(' AND ')) return text.split(' AND ').every(isAllowed);
  return text.split(' OR ').some((one) => allowed.has(one.trim()));
}
