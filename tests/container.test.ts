import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const instructions = readFileSync('Dockerfile', 'utf8')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const all = (name: string): string[] =>
  instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
const { engines, packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));

test('the image has a pinned base with the Node of this repository', () => {
  const node = /^nodeVersion: (\S+)$/m.exec(readFileSync('pnpm-workspace.yaml', 'utf8'))?.[1];
  expect(engines.node).toBeDefined();
  expect(all('FROM')).toHaveLength(2);
  for (const base of all('FROM')) expect(base).toMatch(new RegExp(`^node:${node}-bookworm-slim( AS \\w+)?$`));
  for (const [, pnpm] of readFileSync('Dockerfile', 'utf8').matchAll(/npx -y (pnpm@\S+)/g))
    expect(pnpm).toBe(packageManager);
});

test('the server runs as a user without rights, as the first process, and reports its health', () => {
  expect(all('USER')).toEqual(['node']);
  expect(instructions.indexOf('USER node')).toBeGreaterThan(
    instructions.findLastIndex((line) => line.startsWith('RUN')),
  );
  expect(JSON.parse(all('ENTRYPOINT')[0] ?? '')).toEqual(expect.arrayContaining(['node', 'dist/cli.js']));
  expect(JSON.parse(all('CMD')[0] ?? '')).toEqual(['serve']);
  expect(all('HEALTHCHECK')[0]).toMatch(/CMD \["node".*\/readyz/);
});

test('the image contains no secret and nothing of the working copy that is not committed', () => {
  for (const line of [...all('ENV'), ...all('ARG')]) expect(line).not.toMatch(/SECRET|KEY|PASSWORD|TOKEN/);
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.env*', '.git', '**/node_modules', '.kairos']));
  // In the last stage only what `image-contents` made is copied.
  const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')));
  expect(last.filter((line) => /^(COPY|ADD) /.test(line))).toEqual(['COPY --from=build /image .']);
});
