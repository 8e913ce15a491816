import { expect, test } from 'vitest';
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

test('a body that does not end is given up at the deadline, and its connection is let go', async () => {
  const { request, cancelled } = requestWith(['{'], 'open');
  expect(await readBody(request, 100, 20)).toMatchObject({ ok: false, code: 'invalid_format' });
  expect(cancelled()).toBe(true);
});

test('a body that breaks off is refused as malformed: nobody is there to be told of a failure', async () => {
  const { request } = requestWith(['{'], 'broken');
  expect(await readBody(request, 100)).toMatchObject({ ok: false, code: 'invalid_format' });
});

test('a body that is too large is not read to its end', async () => {
  const { request, cancelled } = requestWith(['x'.repeat(60), 'x'.repeat(60)], 'open');
  expect(await readBody(request, 100)).toMatchObject({ ok: false, code: 'too_large' });
  expect(cancelled()).toBe(true);
});

test('a body that somebody else has read is a mistake of the host, and says so', async () => {
  const request = new Request('https://app.example.com/', { method: 'POST', body: '{}' });
  await request.text();
  await expect(readBody(request, 100)).rejects.toThrow('mount it first');
});
