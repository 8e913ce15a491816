import { createEngine, type EnginePorts } from '@kairos-mfa/engine';
import { consoleLog } from '@kairos-mfa/server';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Contender } from '../cases/case.ts';
import { createPerson, relyingParty } from '../cases/people.ts';
import { inBatches } from '../measure/in-batches.ts';
import type { KairosClient } from './kairos-client.ts';
import { type KairosOptions, startKairosServer } from './kairos.ts';

/** The engine without a server, whose job queue would send the same reminders. Mails go nowhere. */
export async function createReminderWorker(
  options: KairosOptions & { readonly databaseUrl: string },
): Promise<Contender> {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 20 });
  const database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const engine = createEngine(
    {
      // SAFETY: the class is of another copy of the same version of Kysely.
      database: database as unknown as EnginePorts['database'],
      resolveSession: async () => undefined,
      sendReminder: async () => undefined,
      log: consoleLog,
    },
    {
      rpId: relyingParty.rpId,
      rpName: 'Benchmark',
      origins: [relyingParty.origin],
      encryptionKeys: `k1:${options.encryptionKey}`,
      serviceKeys: [],
    },
  );
  return {
    pgClient: pg.Client,
    async seed() {
      const { server, client } = await startKairosServer(options);
      await inBatches(Array.from({ length: options.people }), () => chooseLater(client));
      await server.close();
    },
    cases: {
      reminders: async (count) => {
        // As on the day that the people chose, and as before they were sent.
        await pool.query(
          `update reminders set sent_at = null, cancelled_at = null, lease_id = null, leased_until = null, attempts = 0,
             due_at = case when number <= $1 then now() - interval '1 hour' else now() + interval '1 year' end
           from (select reminder_id as id, row_number() over (order by reminder_id) as number from reminders) numbered
           where reminder_id = id`,
          [count],
        );
        const unit = async (): Promise<void> => {
          let handled = 0;
          for (let sent; sent !== 0; handled += sent) sent = await engine.remind();
          if (handled !== count) throw new Error(`${handled} of ${count} reminders were sent.`);
        };
        return { units: [unit], count };
      },
    },
    close: () => database.destroy(),
  };
}

/** A person gets a prompt after a payment and postpones it. */
async function chooseLater(client: KairosClient): Promise<void> {
  const person = createPerson();
  const { identityId } = person;
  const moment = 'payment.completed';
  await client.send(await client.request('service', 'POST', '/events', { identityId, event: moment }));
  const { promptId } = await client.call<{ promptId?: string }>(person, '/prompts/decide', { moment });
  if (promptId === undefined) throw new Error('A person was shown no prompt that could be postponed.');
  await client.call(person, `/prompts/${promptId}/response`, { response: 'later' });
}
