import { expect, test, vi } from 'vitest';
import type { AnyCeremony, CeremonyResult } from './ceremonies/define-ceremony.ts';
import { abortCeremony, runCeremony } from './run-ceremony.ts';

const never = () => new Promise<CeremonyResult<Record<string, unknown>>>(() => undefined);
const proof = async () => ({ ok: true, proof: { id: 'credential-1' } }) as const;

function ceremony(): AnyCeremony {
  return { available: () => true, create: never, get: never, abort: vi.fn() };
}

test('a ceremony that the browser never answers ends when it is aborted, and the next one is independent', async () => {
  const one = ceremony();
  const first = runCeremony(one, never, new AbortController().signal);
  abortCeremony(one);
  expect(await first).toBeUndefined();
  expect(one.abort).toHaveBeenCalledOnce();
  expect(await runCeremony(one, proof, new AbortController().signal)).toEqual({
    type: 'ceremony-succeeded',
    proof: { id: 'credential-1' },
  });
  expect(one.abort).toHaveBeenCalledOnce();
});

test('closing the screen aborts its ceremony, and starting another aborts the one before', async () => {
  const one = ceremony();
  const screen = new AbortController();
  const first = runCeremony(one, never, screen.signal);
  const second = runCeremony(one, never, screen.signal);
  expect(await first).toBeUndefined();
  screen.abort();
  expect(await second).toBeUndefined();
  expect(one.abort).toHaveBeenCalledTimes(2);
});
