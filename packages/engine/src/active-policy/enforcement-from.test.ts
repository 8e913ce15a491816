import { defaultPolicy } from '@kairos-mfa/engine';
import type { TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

const day = 86_400_000;

describeEngine('a second factor that is required from a date on', {}, ({ kit }) => {
  let round = 0;
  let tenantId: string;
  let ann: TestSession;
  const inDays = (days: number) => new Date(kit.now().getTime() + days * day).toISOString();

  beforeEach(async () => {
    tenantId = `from${++round}`;
    ann = { identityId: 'ann', sessionId: 's1', tenantId };
  });

  const put = (changes: object) =>
    kit.call('service', 'PUT', '/admin/policy', { tenantId, document: { ...defaultPolicy, ...changes } });
  const state = async (who = ann) => {
    const { signIn, enforcement } = (await kit.call(who, 'GET', '/state')).body;
    return { signIn, ...enforcement };
  };
  const decide = async (sessionId = 's1') =>
    (await kit.call({ ...ann, sessionId }, 'POST', '/prompts/decide', { moment: 'payment.completed' })).body;
  const noticesOf = () => kit.db.database.selectFrom('dated_notices').selectAll().execute();

  test('until the date it is optional and announced, from the date on it is required', async () => {
    const enforcementFrom = inDays(10);
    await put({ enforcement: 'required', enforcementFrom });
    expect(await state()).toEqual({
      signIn: 'clear',
      mode: 'optional',
      deadline: enforcementFrom,
      satisfied: true,
      requiredBy: 'service',
    });
    const shown = await decide();
    expect(shown).toMatchObject({
      decision: 'show',
      kind: 'notice',
      surface: 'notice',
      variant: 'required-from',
      deadline: enforcementFrom,
      reasons: ['enforcement:deadline'],
      laterOptions: [],
    });
    // Once it was seen it stays until it is answered, and then returns after a week.
    await kit.call(ann, 'POST', `/prompts/${shown.promptId}/exposed`, {});
    expect((await decide('s2')).promptId).toBe(shown.promptId);
    const answer = { response: 'later', remindInDays: 90 };
    const answered = await kit.call(ann, 'POST', `/prompts/${shown.promptId}/response`, answer);
    expect(answered.body.deadline).toBe(enforcementFrom);
    expect((await decide('s2')).suppressedBy).toEqual(['cool_down']);
    await kit.advance(7 * day);
    expect(await decide('s3')).toMatchObject({ kind: 'notice', deadline: enforcementFrom });

    await kit.advance(3 * day);
    expect(await state()).toMatchObject({ signIn: 'enroll', mode: 'required', missing: 'factor' });
    expect(await decide('s4')).toMatchObject({ decision: 'show', kind: 'required' });
  });

  test('the date is the policy’s: moved or withdrawn, it leaves no deadline behind', async () => {
    await put({ enforcement: 'required', enforcementFrom: inDays(3) });
    expect((await decide()).decision).toBe('show');
    const before = await noticesOf();
    const moved = inDays(30);
    await put({ enforcement: 'required', enforcementFrom: moved });
    expect((await decide()).deadline).toBe(moved);
    await put({});
    expect((await state()).deadline).toBeUndefined();
    expect((await noticesOf()).length).toBe(before.length);
    await kit.advance(4 * day);
    const act = { tenantId, identityId: 'ann', sessionId: 's1', action: 'transfer_money', resource: 'p1' };
    const small = await kit.call('service', 'POST', '/grants/consume', {
      ...act,
      context: { amount: 5, currency: 'EUR' },
    });
    expect(small.body).toEqual({ grant: null });
  });

  test.each([
    ['an organisation', 'organization', { organizations: { bank: 3 }, roles: { owner: 9 } }],
    ['a role', 'role', { organizations: { bank: 9 }, roles: { owner: 3 } }],
  ] as const)('of several dates the earliest counts: that of %s', async (_name, requiredBy, dates) => {
    const dated = (parts: Readonly<Record<string, number>>) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, days]) => [
          name,
          { enforcement: 'required', enforcementFrom: inDays(days) },
        ]),
      );
    await put({ organizations: dated(dates.organizations), roles: dated(dates.roles) });
    expect((await state()).deadline).toBeUndefined();
    await kit.call('service', 'PUT', '/identities/ann', {
      tenantId,
      organizationIds: ['bank'],
      roles: ['owner'],
    });
    const { deadline, requiredBy: by } = await state();
    expect([Math.round((Date.parse(deadline) - kit.now().getTime()) / day), by]).toEqual([3, requiredBy]);
    await kit.advance(3 * day + 1000);
    expect(await state()).toMatchObject({ mode: 'required', requiredBy });
  });

  test('an organisation can set an earlier date and no later one', async () => {
    const organizations = {
      early: { enforcementFrom: inDays(2) },
      late: { enforcementFrom: inDays(50) },
    };
    await put({ enforcement: 'required', enforcementFrom: inDays(10), organizations });
    const daysLeft = async (organization: string) => {
      await kit.call('service', 'PUT', '/identities/ann', { tenantId, organizationIds: [organization] });
      return Math.round((Date.parse((await state()).deadline) - kit.now().getTime()) / day);
    };
    expect([await daysLeft('early'), await daysLeft('late')]).toEqual([2, 10]);
  });

  test('without a date it is required at once, and a date of a part does not put it off', async () => {
    await put({ enforcement: 'required', organizations: { bank: { enforcementFrom: inDays(5) } } });
    await kit.call('service', 'PUT', '/identities/ann', { tenantId, organizationIds: ['bank'] });
    expect(await state()).toMatchObject({ signIn: 'enroll', mode: 'required' });
  });

  test('a date where nothing is required is refused', async () => {
    const refused = await put({ enforcementFrom: inDays(5) });
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid_format']);
    expect(refused.body.detail).toMatch('enforcementFrom');
  });
});
