import {
  enrollTotp,
  type EnrolledTotp,
  sentCode,
  type TestAnswer,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';

let statements: string[] | undefined;
/** Request counts are shared with other replicas every second, whichever request comes then. */
const isOfRequest = (text: string): boolean => !/^(insert into rate_limits|select set_config)/.test(text);

/**
 * Timing cannot be measured in a stable test. The time is spent in SQL statements: if two responses
 * come from the same statements in the same order, only a comparison in memory can differ.
 */
describeEngine(
  'a failed attempt does not reveal its cause',
  { onStatement: (text) => void (isOfRequest(text) && statements?.push(text)) },
  ({ kit }) => {
    let person = 0;
    let ann: TestSession;
    let totp: EnrolledTotp;

    beforeEach(async () => {
      const phone = `+491510000${1000 + person}`;
      ann = { identityId: `ann${++person}`, sessionId: 's1', traits: { phone, phoneVerified: true } };
      totp = await enrollTotp(kit, ann);
      await kit.advance(120_000);
    });

    const open = async (): Promise<string> =>
      (await kit.call(ann, 'POST', '/challenges', { purpose: 'sign_in' })).body.challengeId;
    const give = (challengeId: string, factorId: string, code: string): Promise<TestAnswer> =>
      kit.call(ann, 'POST', `/challenges/${challengeId}/verify`, { factorId, proof: { code } });
    /** The response to one attempt, and the statements that it runs. */
    const observe = async (factorId: string, code: string, challengeId?: string) => {
      const challenge = challengeId ?? (await open());
      statements = [];
      const { status, body: told, headers } = await give(challenge, factorId, code);
      // The attempts left decrease with each attempt, whatever was wrong; the field itself must be present in each.
      const body = { ...told, attemptsLeft: typeof told.attemptsLeft };
      const seen = { status, body, headers: [...headers.keys()].toSorted(), statements };
      statements = undefined;
      return seen;
    };

    test('wrong, expired, replayed and future codes get the same bytes after the same statements', async () => {
      const now = kit.now();
      const right = totpCode(totp.secret, now);
      expect((await give(await open(), totp.factorId, right)).status).toBe(200);
      const wrong = await observe(totp.factorId, right === '000000' ? '000001' : '000000');
      expect(wrong.status).toBe(422);
      // It is counted, and the failure recorded.
      expect(
        wrong.statements.filter((text) => /kairos_(consume_attempt|record_failure)/.test(text)),
      ).toHaveLength(2);
      const others = {
        replayed: right,
        'one step before it': totpCode(totp.secret, now, -1),
        'of an hour ago': totpCode(totp.secret, now, -120),
        'of ten minutes hence': totpCode(totp.secret, now, 20),
      };
      for (const [why, code] of Object.entries(others))
        expect({ why, ...(await observe(totp.factorId, code)) }).toEqual({ why, ...wrong });
    });

    test('a used recovery code is indistinguishable from an unknown one', async () => {
      const [used = ''] = totp.recoveryCodes.codes;
      expect((await give(await open(), 'recovery_code', used)).status).toBe(200);
      const replayed = await observe('recovery_code', used);
      const wrong = await observe('recovery_code', used.replaceAll(/[A-Z0-9]/g, 'Z'));
      expect(wrong.status).toBe(422);
      expect(replayed).toEqual(wrong);
    });

    test('a wrong sent code is indistinguishable from the code of another challenge', async () => {
      const phone = String(ann.traits?.['phone']);
      const begun = await kit.call(ann, 'POST', '/enrollments', { type: 'sms' });
      const proof = { code: sentCode(kit, phone) };
      const path = `/enrollments/${begun.body.enrollmentId}/verify`;
      const { id } = (await kit.call(ann, 'POST', path, { proof })).body.factor;
      await kit.advance(31_000);
      const [first, second] = [await open(), await open()];
      await kit.call(ann, 'POST', `/challenges/${first}/start`, { factorId: id });
      const ofFirst = sentCode(kit, phone);
      await kit.advance(31_000);
      await kit.call(ann, 'POST', `/challenges/${second}/start`, { factorId: id });
      const wrong = await observe(id, ofFirst === '000000' ? '000001' : '000000', second);
      expect(wrong.status).toBe(422);
      expect(await observe(id, ofFirst, second)).toEqual(wrong);
    });

    test('the factor of another person is indistinguishable from an unknown one', async () => {
      const mine = await open();
      const theirs = (await enrollTotp(kit, { identityId: `eve${person}`, sessionId: 's1' })).factorId;
      expect(await observe(theirs, '000000', mine)).toEqual(await observe('fct_nothing', '000000', mine));
    });
  },
);
