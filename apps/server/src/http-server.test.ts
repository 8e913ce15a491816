import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createHttpServer, type HttpDeadlines, type HttpServer } from './http-server.ts';

const open: HttpServer[] = [];
afterEach(() => {
  for (const { server } of open.splice(0)) server.close().closeAllConnections();
});

async function listening(
  answer: (request: Request) => Promise<Response>,
  deadlines: HttpDeadlines,
): Promise<HttpServer & { connect: () => Socket }> {
  const http = createHttpServer(answer, deadlines);
  open.push(http);
  http.server.listen(0, '127.0.0.1');
  await once(http.server, 'listening');
  // SAFETY: a TCP server that listens has an address of this kind.
  const { port } = http.server.address() as AddressInfo;
  return { ...http, connect: () => connect(port, '127.0.0.1') };
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  // A write that meets a connection which the server has closed; `once` would reject.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

const echo = async (request: Request) => new Response(await request.text());

test('a request whose body arrives too slowly is closed at the deadline', async () => {
  const { connect: dial } = await listening(echo, { request: 300, drain: 0, stop: 60_000 });
  const socket = dial();
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n');
  const drip = setInterval(() => socket.write('x'), 20);
  await readAll(socket);
  clearInterval(drip);
});

test('a request whose head arrives too slowly is closed at the deadline', async () => {
  const { connect: dial } = await listening(echo, { request: 300, drain: 0, stop: 60_000 });
  const socket = dial();
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nX: ');
  const drip = setInterval(() => socket.write('x'), 20);
  expect(await readAll(socket)).toContain('408');
  clearInterval(drip);
});

test('a stop waits for the running request and closes keep-alive connections', async () => {
  const { promise: mayAnswer, resolve: release } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { connect: dial, stop } = await listening(
    async () => {
      arrive();
      await mayAnswer;
      return new Response('done');
    },
    { request: 60_000, drain: 0, stop: 60_000 },
  );
  const socket = dial();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await arrived;
  const stopped = stop();
  release();
  expect(await readAll(socket)).toMatch(/200 OK[^]*done/);
  await stopped;
});

test('a connection that is busy when the server stops is closed after its next response', async () => {
  const {
    connect: dial,
    stop,
    server,
  } = await listening(async () => new Response('done'), {
    request: 60_000,
    drain: 0,
    stop: 60_000,
  });
  const socket = dial();
  // The head of a second request is arriving when the stop begins, so the connection is not idle.
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n');
  await once(server, 'request');
  await once(socket, 'data');
  const stopped = stop();
  socket.write('\r\n');
  expect(await readAll(socket)).toMatch(/connection: close/i);
  await stopped;
});

test('a request that does not end delays a stop only until the deadline', async () => {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { connect: dial, stop } = await listening(
    () => {
      arrive();
      return new Promise(() => undefined);
    },
    { request: 60_000, drain: 0, stop: 100 },
  );
  const socket = dial();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await arrived;
  const closed = readAll(socket);
  await stop();
  await closed;
});

test('a request on an idle connection just after the start of a stop is answered, and its connection is closed', async () => {
  const {
    connect: dial,
    stop,
    server,
  } = await listening(async () => new Response('done'), { request: 60_000, drain: 500, stop: 60_000 });
  const socket = dial();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(server, 'request');
  await once(socket, 'data');
  const stopped = stop();
  await new Promise((resolve) => setImmediate(resolve));
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(await readAll(socket)).toMatch(/200 OK[^]*connection: close[^]*done/i);
  await stopped;
});

test('one answer during the drain closes no other connection, whose next request may be on its way', async () => {
  const {
    connect: dial,
    stop,
    server,
  } = await listening(async () => new Response('done'), { request: 60_000, drain: 500, stop: 60_000 });
  const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  const [first, second] = [dial(), dial()];
  for (const socket of [first, second]) {
    socket.write(get);
    await once(server, 'request');
    await once(socket, 'data');
  }
  const stopped = stop();
  await new Promise((resolve) => setImmediate(resolve));
  first.write(get);
  expect(await readAll(first)).toMatch(/200 OK/);
  second.write(get);
  expect(await readAll(second)).toMatch(/200 OK[^]*connection: close/i);
  await stopped;
});
