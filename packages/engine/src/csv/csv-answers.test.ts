import { defaultPolicy } from '@kairos-mfa/engine';
import type { TestSession } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeAll, expect, test } from 'vitest';

const day = 24 * 3_600_000;

describeEngine('figures as CSV', { config: { policy: defaultPolicy } }, ({ kit }) => {
  let experiment: string;
  const csv = async (path: string, who: TestSession | 'service' = 'service') => {
    const answer = await kit.call(who, 'GET', `/admin/${path}${path.includes('?') ? '&' : '?'}format=csv`);
    return { ...answer, lines: String(answer.body).split('\r\n') };
  };
  beforeAll(async () => {
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    const { body } = await kit.call('service', 'POST', '/admin/experiments', {
      name: '=1+1, "quoted"',
      moment: 'payment.completed',
      variants: [
        { id: 'first-payment', weight: 1 },
        { id: 'only-you', weight: 1 },
      ],
    });
    experiment = body.id;
    await kit.call('service', 'PATCH', `/admin/experiments/${experiment}`, { version: 1, status: 'running' });
    for (let index = 0; index < 3; index += 1) {
      const identityId = `p${index}`;
      const session = { identityId, sessionId: 's' };
      await kit.call('service', 'PUT', `/identities/${identityId}`, { createdAt });
      await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
      const decided = await kit.call(session, 'POST', '/prompts/decide', { moment: 'payment.completed' });
      await kit.call(session, 'POST', `/prompts/${decided.body.promptId}/exposed`, {});
    }
    await kit.engine.tick();
  });

  test('the funnel and the timeline have the counts of their JSON', async () => {
    const { lines, headers } = await csv('insights/funnel?by=moment');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="kairos-getFunnel.csv"');
    expect(lines[0]).toMatch(/^moment,variant,factor,week,decided,shown,accepted,/);
    expect(lines[1]).toMatch(/^payment\.completed,,,,3,3,0,0,0,0,0,,/);
    expect(lines.slice(2)).toEqual(['']);
    const timeline = await csv('insights/timeline');
    const { weeks } = (await kit.call('service', 'GET', '/admin/insights/timeline')).body;
    expect(weeks).toMatchObject([{ steps: { decided: 3, shown: 3 }, rates: null, heldOut: 0 }]);
    expect(timeline.lines[1]).toMatch(new RegExp(`^${weeks[0].week},3,3,0,`));
    const later = new Date(kit.now().getTime() + day).toISOString();
    expect((await kit.call('service', 'GET', `/admin/insights/timeline?since=${later}`)).body.weeks).toEqual(
      [],
    );
  });

  test('experiments have no number of a handful of people, and a name is no formula', async () => {
    const one = await csv(`experiments/${experiment}`);
    expect(one.lines[0]).toMatch(/^experiment,name,kind,moment,status,verdict,reason,variant,exposures,/);
    expect(one.lines[1]).toBe(
      `${experiment},"'=1+1, ""quoted""",words,payment.completed,running,too_early,days,first-payment,fewer than 20,fewer than 20,fewer than 20,,,,,,,,,,`,
    );
    expect(one.lines).toHaveLength(4);
    const all = await csv('experiments');
    expect(all.lines[1]).toMatch(new RegExp(`^${experiment},"'=1\\+1, ""quoted""",words,`));
    expect(all.lines[1]).toContain('first-payment=1 only-you=1');
  });

  test('a table is for the roles of its JSON, and a refusal stays a problem', async () => {
    const support = { identityId: 'sue', sessionId: 's', roles: ['kairos:support'] };
    expect((await csv('insights/funnel', support)).status).toBe(404);
    const missing = await csv('experiments/exp_unknown');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect((await csv('insights/holds')).status).toBe(400);
    const odd = await kit.call('service', 'GET', '/admin/insights/funnel?format=xml');
    expect(odd.status).toBe(400);
  });
});
