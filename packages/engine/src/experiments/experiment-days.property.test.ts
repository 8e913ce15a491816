import { enrollTotp, type EnrolledTotp, stepUpWithTotp, type TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ExperimentDay } from '../store/experiment-days.ts';

const second = 1000;
const day = 24 * 3_600_000;

/** What a person does, and when, after they were asked. */
const person = fc.record({
  startsAt: fc.integer({ min: 0, max: 3 * day }),
  isSeen: fc.boolean(),
  answer: fc.constantFrom('none', 'dismissed', 'later', 'closed'),
  leaves: fc.option(fc.constantFrom(10 * second, 29 * second, 40 * second, 2 * day)),
  endsSession: fc.option(fc.constantFrom(20 * second, 60 * second, 2 * day)),
  completes: fc.option(fc.constantFrom(60 * second, 2 * day)),
  setsUp: fc.option(
    fc.record({
      after: fc.constantFrom(90 * second, 3 * day, 6.9 * day, 7.1 * day, 27 * day, 29 * day),
      inSameSession: fc.boolean(),
      challenge: fc.constantFrom('none', 'passed', 'failed'),
      removesAfter: fc.option(fc.constantFrom(5 * day, 29 * day, 31 * day)),
    }),
  ),
});
type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;
type Act = { readonly at: number; readonly run: () => Promise<unknown> };
type Counts = Omit<ExperimentDay, 'tenant_id' | 'experiment_id' | 'variant' | 'day'>;

describeEngine('for any sequence of actions', { sendReminder: async () => undefined }, ({ kit }) => {
  let tenants = 0;
  const service = async (method: string, path: string, body: object) => {
    const answer = await kit.call('service', method, path, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body;
  };

  /** The actions of a person, in their order. */
  function planOf(tenantId: string, identityId: string, one: Person): Act[] {
    const first: TestSession = { tenantId, identityId, sessionId: 'first' };
    const event = (name: string) => () => service('POST', '/events', { identityId, tenantId, event: name });
    let totp: EnrolledTotp | undefined;
    const ask = async () => {
      const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
      await service('PUT', `/identities/${identityId}`, { createdAt, tenantId, email: 'a@x.test' });
      await event('payment.completed')();
      const { promptId } = (await kit.call(first, 'POST', '/prompts/decide', { moment: 'payment.completed' }))
        .body;
      if (promptId === undefined || !one.isSeen) return;
      await kit.call(first, 'POST', `/prompts/${promptId}/exposed`, {});
      if (one.answer !== 'none')
        await kit.call(first, 'POST', `/prompts/${promptId}/response`, { response: one.answer });
    };
    const acts: Act[] = [{ at: one.startsAt, run: ask }];
    const then = (after: number | null, run: () => Promise<unknown>) => {
      if (after !== null) acts.push({ at: one.startsAt + after, run });
    };
    then(one.leaves, event('task.left'));
    then(one.completes, event('task.completed'));
    then(one.endsSession, () =>
      service('POST', '/sessions/end', { identityId, tenantId, sessionId: 'first' }),
    );
    const { setsUp } = one;
    if (!setsUp) return acts;
    const stays = setsUp.inSameSession && one.endsSession === null;
    const later = stays ? first : { ...first, sessionId: 'later' };
    then(setsUp.after, async () => {
      totp = await enrollTotp(kit, later);
    });
    if (setsUp.challenge !== 'none')
      then(setsUp.after + 60 * second, async () => {
        const wrong = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
        const secret = setsUp.challenge === 'failed' ? wrong : (totp?.secret ?? '');
        if (totp)
          await stepUpWithTotp(kit, later, { ...totp, secret }, { action: 'export_data', resource: 'me' });
      });
    if (setsUp.removesAfter !== null)
      then(setsUp.after + setsUp.removesAfter, async () => {
        if (!totp) return;
        const { factorId } = totp;
        await stepUpWithTotp(kit, later, totp, { action: 'factor.remove', resource: factorId });
        expect((await kit.call(later, 'DELETE', `/factors/${factorId}`)).status).toBe(204);
      });
    return acts;
  }

  /** The counts, person by person from the rows of the ledger, the enrollments, the challenges and the audit. */
  async function recount(experimentId: string): Promise<Map<string, Counts>> {
    const { database } = kit.db;
    const prompts = (
      await database
        .selectFrom('mfa_prompts')
        .selectAll()
        .where('experiment_id', '=', experimentId)
        .orderBy('prompted_at')
        .execute()
    ).filter(({ kind, exposed_at }) => kind === 'ghost' || exposed_at !== null);
    const setUps = (
      await sql<{ identity_key: string; session_id: string; at: Date }>`
      select identity_key, session_id, consumed_at as at from set_ups where consumed_at is not null
      order by consumed_at`.execute(database)
    ).rows;
    const challenges = (
      await sql<{ identity_key: string; created_at: Date; consumed_at: Date | null }>`
      select identity_key, created_at, consumed_at from asked_challenges`.execute(database)
    ).rows;
    const reminders = await database.selectFrom('reminders').selectAll().execute();
    const sessions = await database.selectFrom('sessions').selectAll().execute();
    const reported = await database.selectFrom('experiment_exposures').selectAll().execute();
    const removals = await database
      .selectFrom('audit_events')
      .selectAll()
      .where('type', '=', 'mfa.factor_removed')
      .execute();

    const days = new Map<string, Counts>();
    for (const prompt of new Map(prompts.toReversed().map((one) => [one.identity_key, one])).values()) {
      const theirs = <Row extends { identity_key: string }>(rows: readonly Row[]): Row[] =>
        rows.filter(({ identity_key }) => identity_key === prompt.identity_key);
      const start = (prompt.exposed_at ?? prompt.prompted_at).getTime();
      const within = (at: Date | null | undefined, end: number, from = start): boolean =>
        at != null && at.getTime() >= from && at.getTime() < from + end;
      const setUp = theirs(setUps).find(({ at }) => within(at, 28 * day));
      const inTime = within(setUp?.at, 7 * day);
      const session = theirs(sessions).find(({ session_id }) => session_id === prompt.session_id);
      const told = theirs(reported)[0];
      const left = [told?.left_at, session?.ended_at].filter((at) => within(at, day));
      const asked = theirs(challenges).filter(
        ({ created_at }) => setUp && created_at >= setUp.at && within(created_at, 28 * day),
      );
      const removed = setUp && theirs(removals).some(({ at }) => within(at, 30 * day, setUp.at.getTime()));
      const key = `${prompt.kind === 'ghost' ? 'holdout' : prompt.variant} ${new Date(start).toISOString().slice(0, 10)}`;
      const facts: Counts = {
        exposures: 1,
        pending: 0,
        answered: 1,
        dismissed: Number(prompt.response === 'dismissed' && within(prompt.responded_at, day)),
        left_early: Number(left.some((at) => within(at, 30 * second + 1))),
        left_seen: Number(left.length > 0),
        completed: Number(within(told?.completed_at, day)),
        people: 1,
        converted: Number(inTime),
        same_session: Number(inTime && setUp?.session_id === prompt.session_id),
        people_28: 1,
        converted_28: Number(setUp !== undefined),
        by_reminder: Number(
          theirs(reminders).some(
            ({ sent_at }) => setUp && sent_at !== null && sent_at.getTime() >= start && sent_at <= setUp.at,
          ),
        ),
        challenged: Number(asked.length > 0),
        passed: Number(asked.some(({ consumed_at }) => within(consumed_at, 28 * day))),
        enrolled: Number(inTime),
        disabled: Number(inTime && removed === true),
      };
      const before = days.get(key);
      // SAFETY: the same keys as `facts`.
      const sum = Object.fromEntries(
        Object.entries(facts).map(([name, count]) => [name, count + (before?.[name as keyof Counts] ?? 0)]),
      ) as unknown as Counts;
      days.set(key, sum);
    }
    return days;
  }

  async function counted(experimentId: string) {
    const rows = await kit.db.database
      .selectFrom('experiment_days')
      .selectAll()
      .select(sql<string>`day::text`.as('day'))
      .where('experiment_id', '=', experimentId)
      .execute();
    return new Map(
      rows.map((one) => {
        const { tenant_id: _tenant, experiment_id: _experiment, variant, day: date, ...counts } = one;
        return [`${variant} ${date}`, counts];
      }),
    );
  }

  test('the counts of an experiment equal a count of the rows, whenever the job ran', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 7 }),
        fc.array(fc.integer({ min: 0, max: 70 * day }), { maxLength: 6 }),
        async (people, ticks) => {
          const tenantId = `tenant-${++tenants}`;
          const { id } = await service('POST', '/admin/experiments', {
            tenantId,
            name: 'A',
            moment: 'payment.completed',
            holdout: 0.3,
            variants: [
              { id: 'first-payment', weight: 1 },
              { id: 'only-you', weight: 1 },
            ],
          });
          await service('PATCH', `/admin/experiments/${id}`, { tenantId, version: 1, status: 'running' });
          const tick = async () => {
            await kit.engine.remind();
            await kit.engine.tick();
          };
          const acts = [
            ...people.flatMap((one, index) => planOf(tenantId, `p${index}`, one)),
            ...ticks.map((at) => ({ at, run: tick })),
          ].toSorted((a, b) => a.at - b.at);
          let now = 0;
          for (const { at, run } of [...acts, { at: 90 * day, run: tick }]) {
            if (at > now) await kit.advance(at - now);
            now = Math.max(now, at);
            await run();
          }
          // A job that was late counts one stage of a person at a time.
          for (let stage = 1; stage < 5; stage += 1) await kit.engine.tick();
          const expected = await recount(id);
          expect(await counted(id)).toEqual(expected);
          // Counted anew, as after a loss of the sums.
          await kit.db.database.deleteFrom('experiment_days').where('experiment_id', '=', id).execute();
          await kit.db.database
            .updateTable('experiment_exposures')
            .set((eb) => ({ stage: 0, due_at: eb.ref('exposed_at') }))
            .where('experiment_id', '=', id)
            .execute();
          for (let stage = 0; stage < 5; stage += 1) await kit.engine.tick();
          expect(await counted(id)).toEqual(expected);
          expect(kit.failures).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});
