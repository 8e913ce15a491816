import process from 'node:process';
import type { Contender, PreparedBlock } from '../cases/case.ts';
import { countStatements } from '../measure/count-statements.ts';
import { runBlock } from '../measure/run-block.ts';
import type { Command, ContenderOptions, Reply } from './messages.ts';

/** The process of one contender: the system under test and the load on it, without sockets in between. */
// SAFETY: only `contender-process.ts` starts this file.
const options = JSON.parse(process.argv[2] ?? '') as ContenderOptions;
const contender = await createContender(options);
let prepared: PreparedBlock = { units: [], count: 0 };

process.on('message', (command: Command) => {
  void handle(command)
    .catch((error: unknown): Reply => ({
      ok: false,
      error: String(error instanceof Error ? error.stack : error),
    }))
    .then((reply) => {
      // Ended by force, as a timer of a library could keep the process.
      process.send?.(reply, () => command.type === 'close' && process.exit());
    });
});
process.send?.({ ok: true } satisfies Reply);

async function handle(command: Command): Promise<Reply> {
  switch (command.type) {
    case 'seed':
      await contender.seed();
      return { ok: true };
    case 'prepare': {
      const prepare = contender.cases[command.caseName];
      if (!prepare) throw new Error(`${options.kind} has no case ${command.caseName}.`);
      prepared = await prepare(command.count);
      return { ok: true };
    }
    case 'run':
      return { ok: true, times: await runBlock(prepared, command.connections) };
    case 'count': {
      const { pgClient } = contender;
      return {
        ok: true,
        statements: pgClient && (await countStatements(prepared, command.connections, pgClient)),
      };
    }
    case 'close':
      await contender.close();
      return { ok: true };
  }
}

/** Loads only what this process runs. */
async function createContender(options: ContenderOptions): Promise<Contender> {
  switch (options.kind) {
    case 'kairos':
      return (await import('./kairos.ts')).createKairos(options);
    case 'reminder-worker':
      return (await import('./reminder-worker.ts')).createReminderWorker(options);
    case 'better-auth':
      return (await import('./better-auth.ts')).createBetterAuth(options.databaseUrl, options.people);
    case 'hono':
      return (await import('./hono.ts')).createHonoRoute(options.databaseUrl);
  }
}
