import { expect, test, vi } from 'vitest';
import { readBody } from './read-body.ts';

/** A request whose body sends these chunks and then stays open, unless it breaks. */
function requestWith(
  chunks: readonly string[],
  end: 'open' | 'broken',
): { request: Request; cancelled: () => boolean } {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      if (end === 'broken') controller.error(new Error('the connection broke'));
    },
    cancel() {
      isCancelled = true;
    },
  });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' };
  return { request: new Request('https://app.example.com/', init), cancelled: () => isCancelled };
}

test('a body that does not end is refused at the deadline, and its stream is cancelled', async () => {
  const { request, cancelled } = requestWith(['{'], 'open');
  expect(await readBody(request, 100, 20)).toMatchObject({ ok: false, code: 'invalid_format' });
  expect(cancelled()).toBe(true);
});

test('a body that breaks off is refused as malformed, not reported as a failure of the server', async () => {
  const { request } = requestWith(['{'], 'broken');
  expect(await readBody(request, 100)).toMatchObject({ ok: false, code: 'invalid_format' });
});

test('reading stops when a body is too large', async () => {
  const { request, cancelled } = requestWith(['x'.repeat(60), 'x'.repeat(60)], 'open');
  expect(await readBody(request, 100)).toMatchObject({ ok: false, code: 'too_large' });
  expect(cancelled()).toBe(true);
});

test('a request without a body opens no stream', async () => {
  const request = new Request('https://app.example.com/');
  const opened = vi.spyOn(request, 'body', 'get');
  expect(await readBody(request, 100)).toEqual({ ok: true, value: {} });
  expect(opened).not.toHaveBeenCalled();
});

test('a body that was read before is reported as a mistake of the host', async () => {
  const request = new Request('https://app.example.com/', { method: 'POST', body: '{}' });
  await request.text();
  await expect(readBody(request, 100)).rejects.toThrow('mount it first');
});
