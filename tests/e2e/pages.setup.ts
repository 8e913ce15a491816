import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWeb } from '../../apps/demo/src/host/build-web.ts';

declare module 'vitest' {
  interface ProvidedContext {
    webDir: string;
  }
}

/** Builds the demo's pages once for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'kairos-pages-'));
  project.provide('webDir', await buildWeb(dir));
  return () => rm(dir, { recursive: true, force: true });
}
