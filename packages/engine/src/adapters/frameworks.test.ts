import 'reflect-metadata';
import { createTestKit, enrollTotp, stepUpWithTotp, type TestKit } from '@kairos-mfa/testkit';
import { Controller, HttpException, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { initTRPC } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import fastify, { type FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fastifyHandler, guardFastify } from './fastify.ts';
import type { GuardedAction } from './guard.ts';
import { nestGuard } from './nest.ts';
import { guardServerAction } from './next.ts';
import { guardTrpc, trpcProblem } from './trpc.ts';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
});
afterAll(() => kit.close());

const money = { action: 'transfer_money', resource: 'payee-1', context: { amount: 1200 } };

/** Sends the same protected request before and after the proof, and once more: refused, done, refused. */
async function expectOneActionPerProof(identityId: string, send: () => Promise<Response>): Promise<void> {
  const person = { identityId, sessionId: 's-1' };
  const totp = await enrollTotp(kit, person);
  const refused = await send();
  expect(refused.status).toBe(401);
  expect(JSON.stringify(await refused.json())).toContain('"code":"step_up_required"');
  await stepUpWithTotp(kit, person, totp, money);
  const done = await send();
  expect(done.ok).toBe(true);
  expect(JSON.stringify(await done.json())).toContain('"paid":true');
  expect((await send()).status).toBe(401);
}

const payoutOf = (identityId: string): GuardedAction => ({ identityId, sessionId: 's-1', ...money });

test('Fastify does a guarded action once per proof, and mounts the engine behind its own body parser', async () => {
  const app = fastify();
  app.all('/mfa/v1/*', fastifyHandler(kit.engine, { origin: 'https://host.example' }));
  app.post(
    '/payouts',
    {
      preHandler: guardFastify(kit.engine.guard, ({ method }: FastifyRequest) =>
        method === 'POST' ? payoutOf('fastify') : undefined,
      ),
    },
    async () => ({ paid: true }),
  );
  const base = await app.listen({ port: 0 });
  await expectOneActionPerProof('fastify', () => fetch(`${base}/payouts`, { method: 'POST' }));
  const refused = await fetch(`${base}/payouts`, { method: 'POST' });
  expect(refused.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
  for (const body of ['{"sessionId":"s-1"}', undefined]) {
    const response = await fetch(`${base}/mfa/v1/sessions/check`, {
      method: 'POST',
      ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  }
  await app.close();
});

test('tRPC does a guarded action once per proof, and the refusal tells the browser what to prove', async () => {
  const t = initTRPC.create({
    errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, ...trpcProblem(error) } }),
  });
  const router = t.router({
    payOut: t.procedure
      .use(guardTrpc(kit.engine.guard, () => payoutOf('trpc')))
      .mutation(() => ({ paid: true })),
  });
  const send = () =>
    fetchRequestHandler({
      endpoint: '/trpc',
      router,
      req: new Request('https://host.example/trpc/payOut', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      }),
    });
  await expectOneActionPerProof('trpc', send);
  expect(await (await send()).json()).toMatchObject({
    error: { data: { code: 'UNAUTHORIZED', problem: { code: 'step_up_required', stepUp: money } } },
  });
});

test('NestJS does a guarded action once per proof, and passes on the header of RFC 9470', async () => {
  class Payouts {
    payOut(): object {
      return { paid: true };
    }
  }
  const payOut = Object.getOwnPropertyDescriptor(Payouts.prototype, 'payOut');
  if (!payOut) throw new Error('The method is missing.');
  Post()(Payouts.prototype, 'payOut', payOut);
  UseGuards(nestGuard({ guard: kit.engine.guard, describe: () => payoutOf('nest'), HttpException }))(
    Payouts.prototype,
    'payOut',
    payOut,
  );
  Controller('payouts')(Payouts);
  class App {
    readonly name = 'app';
  }
  Module({ controllers: [Payouts] })(App);
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  await expectOneActionPerProof('nest', () => fetch(`${base}/payouts`, { method: 'POST' }));
  const refused = await fetch(`${base}/payouts`, { method: 'POST' });
  expect(refused.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
  await app.close();
});

test('a server action of Next.js runs once per proof, and returns the refusal as a value', async () => {
  const payOut = guardServerAction(
    kit.engine.guard,
    ([amount]: [amount: number]) => ({ ...payoutOf('server-action'), context: { amount } }),
    async (amount) => ({ paid: true, amount }),
  );
  await expectOneActionPerProof('server-action', async () => {
    const answer = await payOut(1200);
    return Response.json(answer, { status: 'paid' in answer ? 200 : answer.status });
  });
});
