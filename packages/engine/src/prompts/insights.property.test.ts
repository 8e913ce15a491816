import { dismissReasons, funnelSteps } from '@kairos-mfa/protocol/schemas';
import { stepUpWithTotp, type TestSession, totpCode } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const day = 24 * 3_600_000;

/** One person, and how far the prompt led them. */
const person = fc.record({
  moment: fc.constantFrom('payment.completed', 'invite.sent'),
  isFirst: fc.boolean(),
  isSeen: fc.boolean(),
  outcome: fc.oneof(
    fc.constantFrom('none', 'later', 'closed', 'started', 'verified', 'kept', 'passed', 'failed'),
    fc.constantFrom(...dismissReasons).map((reason) => ({ reason })),
  ),
  daysLater: fc.integer({ min: 0, max: 3 }),
});
type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

describeEngine('for any sequence of actions', {}, ({ kit }) => {
  let tenants = 0;

  async function live(who: TestSession, { moment, isFirst, isSeen, outcome }: Person): Promise<void> {
    const { identityId, tenantId } = who;
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt, tenantId, actionsCount: 20 });
    const properties = { first: isFirst };
    await kit.call('service', 'POST', '/events', { identityId, tenantId, event: moment, properties });
    const { promptId } = (await kit.call(who, 'POST', '/prompts/decide', { moment })).body;
    if (isSeen) await kit.call(who, 'POST', `/prompts/${promptId}/exposed`, {});
    if (outcome === 'none') return;
    if (typeof outcome === 'object' || outcome === 'later' || outcome === 'closed') {
      const answer =
        typeof outcome === 'object' ? { response: 'dismissed', ...outcome } : { response: outcome };
      await kit.call(who, 'POST', `/prompts/${promptId}/response`, answer);
      return;
    }
    const started = (await kit.call(who, 'POST', '/enrollments', { type: 'totp', promptId })).body;
    if (outcome === 'started') return;
    const { secret } = started.options;
    const proof = { code: totpCode(secret, kit.now()) };
    const done = (await kit.call(who, 'POST', `/enrollments/${started.enrollmentId}/verify`, { proof })).body;
    if (outcome === 'verified') return;
    const { setId } = done.recoveryCodes;
    await kit.call(who, 'POST', `/recovery-codes/${setId}/acknowledge`, { evidence: 'copied' });
    if (outcome === 'kept') return;
    const factor = { factorId: done.factor.id, secret, recoveryCodes: done.recoveryCodes };
    const wrong = { ...factor, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
    const act = { action: 'export_data', resource: 'me' };
    await stepUpWithTotp(kit, who, outcome === 'passed' ? factor : wrong, act);
  }

  /** The same figures, counted one by one from the rows of the ledger and the audit. */
  async function recount(tenantId: string) {
    const { database } = kit.db;
    const ofTenant = database
      .selectFrom('identities')
      .select('identity_key')
      .where('tenant_id', '=', tenantId);
    const prompts = await database
      .selectFrom('mfa_prompts')
      .selectAll()
      .where('identity_key', 'in', ofTenant)
      .execute();
    const events = await database
      .selectFrom('audit_events')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .execute();
    const has = (identityKey: string, type: string): boolean =>
      events.some((event) => event.identity_key === identityKey && event.type === type);
    const shown = prompts.map((prompt) => {
      const own = (type: string) => has(prompt.identity_key, type);
      return {
        moment: prompt.moment,
        variant: prompt.variant,
        factor: own('mfa.enrollment_started') ? 'totp' : null,
        response: prompt.response,
        reason: prompt.reason,
        reached: {
          decided: true,
          shown: prompt.exposed_at !== null,
          accepted: prompt.accepted_at !== null,
          started: own('mfa.enrollment_started'),
          verified: own('mfa.factor_enrolled'),
          codesSaved: own('mfa.recovery_codes_acknowledged'),
          firstChallengePassed: own('user.mfa_succeeded'),
        },
      };
    });
    const groups = Map.groupBy(shown, ({ moment, variant, factor }) =>
      JSON.stringify({ moment, variant, factor }),
    );
    return new Map(
      [...groups].map(([by, rows]) => [
        by,
        {
          steps: Object.fromEntries(
            funnelSteps.map((step) => [step, rows.filter(({ reached }) => reached[step]).length]),
          ),
          later: rows.filter(({ response }) => response === 'later').length,
          closed: rows.filter(({ response }) => response === 'closed').length,
          dismissed: Object.fromEntries(
            [
              ...Map.groupBy(
                rows.filter(({ response }) => response === 'dismissed'),
                ({ reason }) => reason ?? 'none',
              ),
            ].map(([reason, { length }]) => [reason, length]),
          ),
        },
      ]),
    );
  }

  test('every figure of the funnel equals a count of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (people) => {
        const tenantId = `tenant-${++tenants}`;
        for (const [index, one] of people.entries()) {
          await live({ identityId: `p${index}`, sessionId: 's', tenantId }, one);
          await kit.advance(one.daysLater * day);
          // Expired rows are deleted.
          await kit.engine.tick();
        }
        const { groups, challenges } = (
          await kit.call(
            'service',
            'GET',
            `/admin/insights/funnel?tenantId=${tenantId}&by=moment,variant,factor`,
          )
        ).body;
        const told = new Map(
          groups.map(({ by, steps, later, closed, dismissed }: Record<string, unknown>) => [
            JSON.stringify(by),
            { steps, later, closed, dismissed },
          ]),
        );
        expect(told).toEqual(await recount(tenantId));
        const outcomes = people.map(({ outcome }) => outcome);
        const passed = outcomes.filter((outcome) => outcome === 'passed').length;
        const opened = passed + outcomes.filter((outcome) => outcome === 'failed').length;
        expect(challenges).toEqual({
          opened,
          sessions: opened,
          perSession: opened === 0 ? null : 1,
          passed,
          afterEnrollment: { opened, passed },
        });
        const weeks = (
          await kit.call('service', 'GET', `/admin/insights/funnel?tenantId=${tenantId}&by=week`)
        ).body.groups;
        expect(
          weeks.reduce((sum: number, { steps }: { steps: { decided: number } }) => sum + steps.decided, 0),
        ).toBe(people.length);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
