import type { Manifest } from './published-packages.ts';
import { run, fail } from './run.ts';

const tool = (name: string): string => `release/node_modules/.bin/${name}`;

/** Checks one packed package: what is in it, what it depends on, and that every export resolves with types. */
export function checkTarball(tarball: string): string {
  const files = run('tar', ['-tzf', tarball])
    .trim()
    .split('\n')
    .map((file) => file.replace(/^package\//, ''));
  // SAFETY: a manifest that pnpm wrote.
  const manifest = JSON.parse(run('tar', ['-xzOf', tarball, 'package/package.json'])) as Manifest;

  for (const required of ['README.md', 'LICENSE'])
    if (!files.includes(required)) fail(`${manifest.name}: ${required} is missing.`);
  const unwanted = files.filter((file) =>
    /tsbuildinfo|\.(test|stories|fixtures)\.|node_modules|\.env/.test(file),
  );
  if (unwanted.length > 0) fail(`${manifest.name} contains ${unwanted.join(', ')}`);

  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }))
    if (!/^(\^|~|>=)\d/.test(range))
      fail(`${manifest.name} depends on ${name} ${range}, which is not a range.`);

  run(tool('publint'), ['--strict', tarball]);
  run(tool('attw'), [tarball, '--profile', 'esm-only']);
  return `${manifest.name}@${manifest.version}: ${files.length} files`;
}
