import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedPackages } from '../release/src/published-packages.ts';

const packages = publishedPackages();
const names = packages.map(({ manifest }) => manifest.name);
const read = (file: string): string => readFileSync(file, 'utf8');

test('the packages that are published are these', () => {
  expect(names.toSorted()).toEqual(
    [
      'client',
      'copy',
      'devtools',
      'engine',
      'flows',
      'insights',
      'messages',
      'protocol',
      'react',
      'server',
      'testkit',
      'ui',
    ].map((name) => `@kairos-mfa/${name}`),
  );
});

test.each(packages.map(({ folder, manifest }) => [folder, manifest] as const))(
  '%s says what it is, where it comes from and what it runs on',
  (folder, manifest) => {
    expect(manifest).toMatchObject({
      description: expect.any(String),
      license: 'MIT',
      type: 'module',
      homepage: expect.stringContaining(folder),
      repository: { type: 'git', directory: folder },
      engines: { node: expect.stringMatching(/^>=\d+$/) },
      publishConfig: { access: 'public', provenance: true },
    });
    const readme = read(`${folder}/README.md`);
    expect(readme).toContain(`# ${manifest.name}`);
    expect(readme).toContain('https://github.com/kairos-mfa/kairos');
    expect(readme).toContain('ESM only');
    if (manifest.name !== '@kairos-mfa/messages') expect(readme).toMatch(/^```/m);
    // Someone who installs a package finds every example of ours by what it imports.
    for (const [, imported = ''] of readme.matchAll(/from '(@kairos-mfa\/[a-z]+)/g))
      expect(names).toContain(imported);
  },
);

test('an app that installs a package gets one copy of what it shares: every dependency is a range', () => {
  const catalog = read('pnpm-workspace.yaml');
  for (const { manifest } of packages)
    for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
      if (version === 'workspace:^') continue;
      expect(version, `${manifest.name}: ${name}`).toBe('catalog:');
      const found = new RegExp(`^ {2}'?${name}'?: (.*)$`, 'm').exec(catalog)?.[1];
      expect(found, name).toMatch(/^[~^]\d/);
    }
});

test('a server installs no React', () => {
  const byName = new Map(packages.map(({ manifest }) => [manifest.name, manifest]));
  const installed = new Set<string>();
  const visit = (name: string): void => {
    if (installed.has(name)) return;
    installed.add(name);
    const manifest = byName.get(name);
    for (const dependency of Object.keys({ ...manifest?.dependencies, ...manifest?.peerDependencies }))
      visit(dependency);
  };
  visit('@kairos-mfa/server');
  visit('@kairos-mfa/engine');
  expect([...installed].filter((name) => name.includes('react'))).toEqual([]);
});

test('every package has the same version, so that they fit together, and a licence text', () => {
  expect(new Set(packages.map(({ manifest }) => manifest.version)).size).toBe(1);
  expect(existsSync('LICENSE')).toBe(true);
});
