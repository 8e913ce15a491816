import { createChallengeRunner, createEnrollmentRunner, createRecoveryCodesRunner } from '@kairos-mfa/client';
import { createTestKit, type TestKit, totpCode } from '@kairos-mfa/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journeys } from './lossy-flows.fixtures.ts';
import { codeOf, createVisitors, drive, losses, newPage } from './lossy-network.fixtures.ts';

let kit: TestKit;
beforeAll(async () => {
  kit = await createTestKit();
  const { document } = (await kit.call('service', 'GET', '/admin/policy')).body;
  const put = (tenantId: string, confirm: 'never' | 'always') => {
    const signIn = { ...document.signIn, rememberDevice: 'P30D' };
    const changed = { ...document, signIn, firstEnrollment: { ...document.firstEnrollment, confirm } };
    return kit.call('service', 'PUT', '/admin/policy', { tenantId, document: changed });
  };
  expect((await put('default', 'never')).status).toBe(200);
  expect((await put('confirming', 'always')).status).toBe(200);
});
afterAll(() => kit.close());

describe.each(Object.entries(journeys))('%s', (_, { go, end, ...needs }) => {
  test('reaches the same end without a failure, whichever answer is lost, and however', async () => {
    const [intact] = await createVisitors(kit, needs, [{}]);
    expect([await go(intact), intact.failures]).toEqual([end, []]);
    const routes = intact.requests;
    expect(routes.length).toBeGreaterThan(1);

    const lost = routes.flatMap((_route, lostIndex) => losses.map((loss) => ({ lostIndex, loss })));
    const visitors = await createVisitors(kit, needs, lost);
    const unlike = await Promise.all(
      visitors.map(async (visitor, index) => {
        const ended = await go(visitor);
        const isSame = JSON.stringify(ended) === JSON.stringify(end) && visitor.failures.length === 0;
        const { lostIndex = 0, loss } = lost[index] ?? {};
        return isSame ? [] : [{ lost: routes[lostIndex], loss, ended, failures: visitor.failures }];
      }),
    );
    expect(unlike.flat()).toEqual([]);
  });
});

describe.each(Object.entries(journeys).filter(([, { enrolls }]) => enrolls))(
  '%s',
  (_, { go, end, ...needs }) => {
    test('reaches the same end in a new page, whichever answer was lost with the page before', async () => {
      const [intact] = await createVisitors(kit, needs, [{}]);
      await go(intact);
      for (const [lostIndex, lost] of intact.requests.entries()) {
        // Once the codes are saved nothing is left to do, and the new page does not open an enrollment.
        if (lost.endsWith('/acknowledge')) continue;
        const [visitor] = await createVisitors(kit, needs, [{}]);
        await new Promise<void>((resolve) => {
          void go(visitor, newPage(visitor, lostIndex, 'with the page', resolve));
        });
        expect({ lost, ended: await go(visitor), failures: visitor.failures }).toEqual({
          lost,
          ended: end,
          failures: [],
        });
      }
    });
  },
);

describe('what was used already', () => {
  test('is no failure in a second tab: the factor is there, and recovery codes that nobody saved are new', async () => {
    const [visitor] = await createVisitors(kit, {}, [{}]);
    const tabs = [visitor.client, newPage(visitor)].map((client) =>
      createEnrollmentRunner(client, { type: 'totp' }),
    );
    const shown = await Promise.all(
      tabs.map((tab) => drive(visitor, tab, ({ step }) => step === 'proving', 'stay open')),
    );
    const secrets = shown.map((state) => 'enrollment' in state && state.enrollment.options['secret']);
    expect(secrets[1]).toBe(secrets[0]);
    const sets: string[] = [];
    for (const tab of tabs) {
      const code = totpCode(String(secrets[0]), kit.now());
      tab.dispatch({ type: 'verify-requested', proof: { code } });
      const end = await drive(visitor, tab, ({ step }) => step === 'showing-recovery-codes', 'stay open');
      if (end.step === 'showing-recovery-codes') sets.push(end.codes.setId);
    }
    expect(new Set(sets).size).toBe(2);
    expect(visitor.failures).toEqual([]);
    expect((await kit.call(visitor.session, 'GET', '/state')).body.factors).toHaveLength(1);
  });

  const transfer = { action: 'transfer_money', resource: 'p1', context: { amount: 5000 } };
  test.each([
    ['a sign-in', { purpose: 'sign_in' } as const],
    ['a step-up', { purpose: 'step_up', ...transfer } as const],
  ])('is no failure for %s that has passed', async (_, purpose) => {
    const [visitor] = await createVisitors(kit, { enrolled: true }, [{}]);
    const end = await drive(visitor, createChallengeRunner(visitor.client, purpose), (state, dispatch) => {
      if (state.step === 'proving') {
        const proof = { factorId: state.factor.id, proof: { code: codeOf(visitor) } };
        const path = `/challenges/${state.challenge.challengeId}/verify`;
        void kit.call(visitor.session, 'POST', path, proof).then(({ status }) => {
          expect(status).toBe(200);
          dispatch({ type: 'verify-requested', proof: proof.proof });
        });
      }
      return state.step === 'passed' || state.step === 'problem';
    });
    expect([end.step, visitor.failures]).toEqual(['passed', []]);
  });

  test('recovery codes that were left on purpose are not offered again by themselves', async () => {
    const [visitor] = await createVisitors(kit, { enrolled: true, unsaved: true }, [{}]);
    const open = () =>
      drive(visitor, createEnrollmentRunner(visitor.client), ({ step }) => step !== 'preparing');
    expect((await open()).step).toBe('showing-recovery-codes');
    const codes = createRecoveryCodesRunner(visitor.client, { setId: 'any', codes: ['any'] });
    codes.dispatch({ type: 'leave-requested' });
    codes.dispatch({ type: 'leave-requested' });
    expect((await open()).step).toBe('choosing');
  });
});
