import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(root, 'node_modules/.bin/tsc');
const made: string[] = [];

/** The compiler errors of a project with the dependencies of `app` that emits declarations. */
async function compile(app: string, source: string): Promise<string> {
  const cache = join(root, app, '.cache');
  await mkdir(cache, { recursive: true });
  const project = await mkdtemp(join(cache, 'declarations-'));
  made.push(project);
  const config = {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      noEmit: true,
      composite: false,
      types: ['node'],
      lib: ['es2024', 'dom', 'dom.iterable'],
      jsx: 'react-jsx',
    },
    files: ['host.ts'],
  };
  await writeFile(join(project, 'host.ts'), source);
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify(config));
  const run = promisify(execFile)(tsc, ['-p', project]);
  return run.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
}

describe('a project can export values made with these packages without naming their types', () => {
  afterAll(() => Promise.all(made.map((project) => rm(project, { recursive: true }))));

  test('guards and mounts', async () => {
    const errors = await compile(
      'apps/server',
      `import { createRemoteGuard, type GuardedAction } from '@kairos-mfa/engine';
       import { expressHandler, guardExpress } from '@kairos-mfa/engine/express';
       import { guardFetch } from '@kairos-mfa/engine/fetch';
       import { guardHono, honoHandler } from '@kairos-mfa/engine/hono';
       import { routeHandlers } from '@kairos-mfa/engine/next';
       import { nodeListener } from '@kairos-mfa/engine/node';
       const asked: GuardedAction = { identityId: 'a', sessionId: 's', action: 'export_data', resource: 'me' };
       const engine = { handler: async (_: Request) => new Response() };
       const origin = 'https://app.example.com';
       export const guard = createRemoteGuard({ origin, serviceKey: '' });
       export const inHono = guardHono(guard, () => asked);
       export const inExpress = guardExpress(guard, () => asked);
       export const inFetch = guardFetch(guard, () => asked, () => new Response());
       export const hono = honoHandler(engine);
       export const express = expressHandler(engine, { origin });
       export const node = nodeListener(engine, { origin });
       export const { GET, POST } = routeHandlers(engine);`,
    );
    expect(errors).toBe('');
  });

  test('step-up', async () => {
    const errors = await compile(
      'apps/demo',
      `import { createStepUpFetch, useKairos, useStepUp } from '@kairos-mfa/react';
       export const usePay = () => useStepUp(async (amount: number) => ({ paid: amount }));
       export const useAsk = () => useStepUp();
       export const useRequest = () => useKairos().client.stepUp;
       export const toFetch = (ask: ReturnType<typeof useRequest>) => createStepUpFetch(fetch, ask, { timeout: 5_000 });`,
    );
    expect(errors).toBe('');
  });
});
