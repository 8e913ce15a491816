import { databaseKinds } from '@kairos-mfa/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countChallenges, countFunnel, countPassesByFactor } from './insights.ts';
import type { SessionRef } from './sessions.ts';
import { openTestStore, type TestStore } from './store.fixtures.ts';

describe.each(databaseKinds)('insights, counted in the store on %s', (kind) => {
  let store: TestStore;
  let ann: SessionRef;
  let eve: SessionRef;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await sql`truncate identities cascade`.execute(store.database);
    ann = await store.newPerson();
    eve = await store.newPerson();
  });

  let ids = 0;
  const ago = (seconds: number) => store.inSeconds(-seconds);
  const prompt = async ({ identityKey }: SessionRef, kindOfPrompt = 'soft', seconds = 100) => {
    const id = `prompt-${++ids}`;
    await sql`insert into mfa_prompts (prompt_id, identity_key, session_id, kind, moment, variant, surface, policy_version, prompted_at, responded_at)
      values (${id}, ${identityKey}, 's1', ${kindOfPrompt}, 'payment.completed', 'peers', 'modal', 1, ${await ago(seconds)}, kairos_now())`.execute(
      store.database,
    );
    return id;
  };
  const setUp = async (
    { identityKey }: SessionRef,
    promptId: string | null,
    verified: number | null,
    type = 'totp',
  ) => {
    await sql`insert into past_enrollments (enrollment_id, identity_key, session_id, type, prompt_id, created_at, consumed_at)
      values (${`setup-${++ids}`}, ${identityKey}, 's1', ${type}, ${promptId}, ${await ago(90)}, ${verified === null ? null : await ago(verified)})`.execute(
      store.database,
    );
  };
  const note = async (
    { identityKey }: SessionRef,
    type: string,
    seconds: number,
    tenantId = 'default',
  ): Promise<void> => {
    await sql`insert into audit_events (tenant_id, identity_key, session_id, type, at)
      values (${tenantId}, ${identityKey}, 's1', ${type}, ${await ago(seconds)})`.execute(store.database);
  };
  const challenge = async ({ identityKey }: SessionRef, seconds: number, isPassed = true) => {
    await sql`insert into past_challenges (challenge_id, identity_key, session_id, created_at, consumed_at)
      values (${`challenge-${++ids}`}, ${identityKey}, 's1', ${await ago(seconds)}, ${isPassed ? await ago(seconds - 1) : null})`.execute(
      store.database,
    );
  };
  const kept = 'mfa.recovery_codes_acknowledged';
  const passed = 'user.mfa_succeeded';
  const funnel = async (scope: { tenantId?: string; since?: Date } = {}) => {
    const rows = await countFunnel(store.database, { tenantId: 'default', since: undefined, ...scope }, []);
    const { prompts = 0, steps } = rows[0] ?? {};
    return [prompts, steps?.started, steps?.verified, steps?.codesSaved, steps?.firstChallengePassed];
  };

  test('a prompt counts with its own set-up, and with what its person did after that', async () => {
    const asked = await prompt(ann);
    await prompt(eve);
    await setUp(ann, asked, null);
    await setUp(ann, asked, 60);
    await note(ann, kept, 50);
    await note(ann, passed, 40);
    expect(await funnel()).toEqual([2, 1, 1, 1, 1]);
  });

  test('codes and proofs from before the set-up, of another tenant or of another kind do not count', async () => {
    await setUp(ann, await prompt(ann), 60);
    for (const type of [kept, passed]) {
      await note(ann, type, 70);
      await note(ann, type, 50, 'other');
      await note(eve, type, 50);
    }
    await note(ann, 'user.mfa_failed', 50);
    expect(await funnel()).toEqual([1, 1, 1, 0, 0]);
  });

  test('a set-up that was not finished verifies nothing, and required prompts are no success', async () => {
    await setUp(ann, await prompt(ann), null);
    await setUp(eve, await prompt(eve, 'required'), 60);
    await note(ann, kept, 50);
    expect(await funnel()).toEqual([1, 1, 0, 0, 0]);
  });

  test('another tenant and earlier prompts do not count', async () => {
    await prompt(ann, 'soft', 100);
    await prompt(ann, 'soft', 10);
    expect(await funnel({ tenantId: 'other' })).toEqual([0, undefined, undefined, undefined, undefined]);
    expect((await funnel({ since: await ago(50) }))[0]).toBe(1);
  });

  test('challenges count for their tenant, since then, and as asked for after a set-up that a prompt led to', async () => {
    const counted = async (tenantId = 'default', since?: Date) => {
      const { opened, opened_after } = await countChallenges(store.database, { tenantId, since });
      return [opened, opened_after];
    };
    await setUp(ann, await prompt(ann), 60);
    await setUp(eve, null, 60);
    await challenge(ann, 70);
    await challenge(ann, 50);
    await challenge(eve, 50);
    expect(await counted()).toEqual([3, 1]);
    expect(await counted('other')).toEqual([0, 0]);
    expect(await counted('default', await ago(60))).toEqual([2, 1]);
  });

  test('people count by their first set-up in the time, and by the challenges that they were asked and passed since', async () => {
    const counted = (tenantId = 'default', since?: Date) =>
      countPassesByFactor(store.database, { tenantId, since });
    const [failing, unasked] = [await store.newPerson(), await store.newPerson()];
    // Ann's first factor of the time is the app; her challenges before it and those of others are not hers with it.
    await setUp(ann, null, 200, 'passkey');
    await setUp(ann, null, 60);
    await setUp(ann, null, 40, 'sms');
    await challenge(ann, 70);
    await challenge(ann, 50, false);
    for (const seconds of [30, 20]) await challenge(ann, seconds);
    await setUp(failing, null, 60);
    await challenge(failing, 70);
    await challenge(failing, 50, false);
    await setUp(unasked, null, 60);
    await challenge(eve, 50);
    const since = await ago(100);
    expect(await counted('default', since)).toEqual([
      { factor: 'totp', enrolled: 3, challenged: 2, passed: 1 },
    ]);
    expect(await counted()).toEqual([
      { factor: 'passkey', enrolled: 1, challenged: 1, passed: 1 },
      { factor: 'totp', enrolled: 2, challenged: 1, passed: 0 },
    ]);
    expect(await counted('other')).toEqual([]);
  });
});
