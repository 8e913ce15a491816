import type { AuditBatch, AuditSink } from '@kairos-mfa/engine';
import { createTestKit, enrollTotp } from '@kairos-mfa/testkit';
import { describeEngine } from '@kairos-mfa/testkit/describe-engine';
import { beforeEach, expect, test } from 'vitest';
import { claimDelivery, registerSink } from '../store/audit-deliveries.ts';

const traits = {
  email: 'ann@example.com',
  emailVerified: true,
  phone: '+4915112345678',
  phoneVerified: true,
};
const ann = { identityId: 'ann', sessionId: 's1', traits };

let batches: AuditBatch[];
const gathering = (): AuditSink => ({
  name: 'siem',
  take: async (batch) => void batches.push(batch),
});

describeEngine(
  'the delivery of audit rows to sinks',
  { ports: { auditSinks: [gathering()] }, perTest: true },
  ({ kit }) => {
    beforeEach(async () => {
      batches = [];
      await enrollTotp(kit, ann);
      await enrollTotp(kit, { identityId: 'bob', sessionId: 's1', tenantId: 'other' });
      await kit.engine.tick();
    });

    const replicaWith = (...auditSinks: AuditSink[]) => createTestKit({ db: kit.db, ports: { auditSinks } });
    const told = () =>
      batches.flatMap(({ tenantId, events }) => events.map(({ seq }) => `${tenantId} ${seq}`)).toSorted();
    const everything = ['default 1', 'default 2', 'default 3', 'other 1', 'other 2', 'other 3'];

    test('delivers every sealed row once, in the order of its chain, and no unsealed row', async () => {
      await kit.call('service', 'POST', '/admin/identities/ann/reset', { reason: 'Lost the phone' });
      expect(await kit.engine.deliverAudit()).toBe(6);
      expect(told()).toEqual(everything);
      for (const { events } of batches) expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await kit.engine.deliverAudit()).toBe(0);
      await kit.engine.tick();
      expect(await kit.engine.deliverAudit()).toBe(1);
      expect(batches.at(-1)?.events).toMatchObject([{ seq: 4, type: 'mfa.factor_admin_reset' }]);
    });

    test('two replicas never deliver a row twice, even to a slow sink', async () => {
      const slow: AuditSink = {
        name: 'siem',
        async take(batch) {
          await Promise.resolve();
          await new Promise((resolve) => setTimeout(resolve, 30));
          batches.push(batch);
        },
      };
      const replicas = await Promise.all([replicaWith(slow), replicaWith(slow), replicaWith(slow)]);
      await Promise.all(replicas.map(({ engine }) => engine.deliverAudit()));
      expect(told()).toEqual(everything);
    });

    test('continues after a restart with the next row', async () => {
      await kit.engine.deliverAudit();
      const restarted = await replicaWith(gathering());
      await enrollTotp(restarted, { identityId: 'zoe', sessionId: 's1' });
      await restarted.engine.tick();
      await restarted.engine.deliverAudit();
      expect(told()).toEqual([...everything, 'default 4', 'default 5', 'default 6'].toSorted());
    });

    test('when a replica dies during a delivery, another one repeats it and no row is lost', async () => {
      // It has accepted the rows, and does not respond any more.
      await registerSink(kit.db.database, 'siem');
      await claimDelivery(kit.db.database, 'siem');
      await kit.engine.deliverAudit();
      expect(told()).toHaveLength(3);
      await kit.advance(61_000);
      await kit.engine.deliverAudit();
      expect(told()).toEqual(everything);
    });

    test('a failed delivery is repeated with the same id and body; other sinks are not delayed', async () => {
      let fails = true;
      const tried: string[] = [];
      const failing: AuditSink = {
        name: 'flaky',
        async take({ id }) {
          tried.push(id);
          if (fails) throw new TypeError('ann@example.com could not be written');
        },
      };
      const replica = await replicaWith(gathering(), failing);
      await replica.engine.deliverAudit();
      await replica.engine.deliverAudit();
      expect(told()).toEqual(everything);
      // One attempt for each tenant, then a delay.
      expect(tried).toHaveLength(2);
      await replica.engine.deliverAudit();
      expect(tried).toHaveLength(2);
      expect(replica.failures.map(String)).toEqual(['Error: TypeError', 'Error: TypeError']);
      fails = false;
      await kit.advance(3_000);
      await replica.engine.deliverAudit();
      expect(tried.slice(2).toSorted()).toEqual(tried.slice(0, 2).toSorted());
    });

    test('a sink that hangs blocks neither sealing nor requests nor the other sinks', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const hanging: AuditSink = { name: 'hanging', take: () => promise };
      const replica = await replicaWith(gathering(), hanging);
      const delivering = replica.engine.deliverAudit();
      const zoe = { identityId: 'zoe', sessionId: 's1' };
      await enrollTotp(replica, zoe);
      await replica.engine.tick();
      expect((await replica.call(zoe, 'GET', '/state')).status).toBe(200);
      await kit.engine.deliverAudit();
      expect(told().filter((row) => row.startsWith('default'))).toHaveLength(6);
      resolve();
      await delivering;
    });

    test('a sink that is added later gets all rows from the first one', async () => {
      await kit.engine.deliverAudit();
      batches = [];
      const replica = await replicaWith({ ...gathering(), name: 'another' });
      await replica.engine.deliverAudit();
      expect(told()).toEqual(everything);
    });

    test('delivered rows contain no name, no secret and no reason written by an administrator', async () => {
      const { body } = await kit.call(ann, 'POST', '/enrollments', { type: 'totp' });
      await kit.call('service', 'POST', '/admin/identities/ann/reset', { reason: 'Annabel lost it' });
      await kit.engine.tick();
      await kit.engine.deliverAudit();
      const all = JSON.stringify(batches);
      expect(batches.flatMap(({ events }) => events).length).toBeGreaterThan(6);
      const personal = ['"ann"', 'example.com', '112345678', 'Annabel', body.options?.secret ?? 'Annabel'];
      for (const text of personal) expect(all).not.toContain(text);
      // An administrator can look up the person by the pseudonym, until they are erased.
      const pseudonym = batches.find(({ tenantId }) => tenantId === 'default')?.events[0]?.identityId;
      const found = await kit.call('service', 'GET', `/admin/audit?identity=${pseudonym}`);
      expect(found.body.events[0].identityId).toBe('ann');
    });
  },
);

test('two sinks with the same name are refused: each would miss the rows that the other got', async () => {
  const sink: AuditSink = { name: 'siem', take: () => Promise.resolve() };
  await expect(createTestKit({ ports: { auditSinks: [sink, sink] } })).rejects.toThrow('a name of its own');
});
