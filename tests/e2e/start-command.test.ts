import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const leftovers: (() => unknown)[] = [];
afterEach(async () => {
  for (const clear of leftovers.splice(0).toReversed()) await clear();
});

describe('the start command', () => {
  test('prints the address and no secrets, stops cleanly, and refuses a data directory that is in use', async () => {
    const dataDir = await scratch();
    const { child, said, ready } = start({ PORT: '0', KAIROS_DATA_DIR: dataDir });
    const url = await ready();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');

    const secrets = join(dataDir, 'secrets.json');
    expect((await stat(secrets)).mode & 0o777).toBe(0o600);
    for (const secret of Object.values(JSON.parse(await readFile(secrets, 'utf8')) as Record<string, string>))
      expect(said()).not.toContain(secret);

    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    // The directory is free again at once.
    await start({ PORT: '0', KAIROS_DATA_DIR: dataDir }).ready();

    const second = start({ PORT: '0', KAIROS_DATA_DIR: dataDir });
    expect((await once(second.child, 'exit'))[0]).toBe(1);
    expect(second.said()).toContain('The data directory is in use');
    expect(second.said()).toContain('KAIROS_DATA_DIR=');
  });

  test('prints which port is in use and how to choose another one', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    leftovers.push(() => other.close());
    // SAFETY: it listens on TCP.
    const { port } = other.address() as AddressInfo;
    const { child, said } = start({ PORT: String(port), KAIROS_DATA_DIR: await scratch() });
    expect((await once(child, 'exit'))[0]).toBe(1);
    expect(said()).toContain(`Port ${port} is taken`);
    expect(said()).toContain('PORT=');
  });
});

async function scratch(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kairos-start-'));
  leftovers.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--conditions=@kairos-mfa/source', join(root, 'scripts/start.ts')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listen = (chunk: Buffer) => void (text += chunk.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  leftovers.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  return {
    child,
    said: () => text,
    async ready(): Promise<string> {
      for (;;) {
        const url = /Ready:\s+(\S+)/.exec(text)?.[1];
        if (url) return url;
        if (child.exitCode !== null) throw new Error(`It stopped before it was ready:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
