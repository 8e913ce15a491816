import { globSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLicenses } from './check-licenses.ts';
import { checkTarball } from './check-tarball.ts';
import { publishedPackages } from './published-packages.ts';
import { fail, pnpm, run } from './run.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const dryRun = values['dry-run'];

const changed = run('git', ['status', '--porcelain']);
if (changed !== '' && !dryRun) fail(`A release is made from a clean checkout. Changed:\n${changed}`);

const packages = publishedPackages();
const filters = packages.flatMap(({ manifest }) => ['--filter', manifest.name]);
const versions = new Set(packages.map(({ manifest }) => manifest.version));
if (versions.size > 1) fail(`All packages have one version, but these are: ${[...versions].join(', ')}`);

console.info(checkLicenses());

// Nothing of an earlier build may be packed.
for (const { folder } of packages) rmSync(`${folder}/dist`, { recursive: true, force: true });
pnpm('run', 'build');

const folder = resolve('tarballs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
pnpm(...filters, 'pack', '--pack-destination', folder);
for (const tarball of globSync(`${folder}/*.tgz`).toSorted()) console.info(checkTarball(tarball));
pnpm(...filters, 'sbom', '--sbom-format', 'cyclonedx', '--prod', '--split', '--out', `${folder}/%s.cdx.json`);
console.info(`Packages and their bills of materials (CycloneDX) are in ${folder}.`);

const options = ['--access', 'public', '--no-git-checks', ...(dryRun ? ['--dry-run'] : [])];
console.info(pnpm(...filters, 'publish', ...options).trim());
console.info(dryRun ? '✓ Everything is ready to be published. Nothing was.' : '✓ Published.');
