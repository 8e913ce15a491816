import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

// What the container image of the server contains, besides Node: `pnpm build`, then this. The Dockerfile runs it too.
const { values } = parseArgs({ options: { out: { type: 'string', default: '.cache/image' } } });
const out = resolve(values.out);
/** Megabytes. */
const limit = 80;

rmSync(out, { recursive: true, force: true });
const pnpm = process.env['npm_execpath'] ?? 'pnpm';
const args = ['--filter', '@kairos-mfa/server', 'deploy', '--prod', '--legacy', out];
const { status } = pnpm.endsWith('js')
  ? spawnSync(process.execPath, [pnpm, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  : spawnSync(pnpm, args, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);

/** What serves developers only; the bundle in `dist/server` serves `pnpm serve`, and would be a second copy. */
const unneeded = /\.(map|d\.[cm]?ts)$|(^|@kairos-mfa\/[a-z]+\/)src\/|^dist\/server\//;
let bytes = 0;
for (const file of filesIn(out)) {
  if (unneeded.test(relative(out, file))) rmSync(file);
  else bytes += statSync(file).size;
}
const megabytes = bytes / 1_000_000;
console.info(`${out}: ${megabytes.toFixed(1)} MB (at most ${limit})`);
if (megabytes > limit) process.exitCode = 1;

/** The files of a folder, without what links lead to: each package is there once, and linked to where it is needed. */
function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}
