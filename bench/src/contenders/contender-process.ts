import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import type { StatementCount } from '../measure/count-statements.ts';
import type { BlockTimes } from '../measure/run-block.ts';
import type { Command, ContenderOptions, Reply } from './messages.ts';

/** One contender in a process of its own, so that its CPU time is its own. */
export interface ContenderProcess {
  readonly kind: ContenderOptions['kind'];
  seed(): Promise<void>;
  prepare(caseName: string, count: number): Promise<void>;
  /** Runs the prepared block. */
  run(connections: number): Promise<BlockTimes>;
  /** Runs the prepared block and counts; undefined without `pg`. */
  countStatements(connections: number): Promise<StatementCount | undefined>;
  close(): Promise<void>;
}

const children = new Set<ChildProcess>();
// Also after an exception and on Ctrl+C.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a contender and waits until it is ready. Throws when it ends before. */
export async function startContender(options: ContenderOptions): Promise<ContenderProcess> {
  const child = fork(join(import.meta.dirname, 'main.ts'), [JSON.stringify(options)], {
    // What `build` made: without the condition of the sources, whatever this process was started with.
    execArgv: [],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
  });
  children.add(child);
  const nextReply = (): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null): void => {
        child.off('message', answered);
        reject(new Error(`The process of ${options.kind} ended (${code}).`));
      };
      // SAFETY: only `main.ts` of this folder runs in there.
      const answered = (reply: unknown): void => {
        child.off('exit', ended);
        resolve(reply as Reply);
      };
      child.once('exit', ended);
      child.once('message', answered);
    });
  const command = async (command: Command): Promise<Extract<Reply, { ok: true }>> => {
    const replying = nextReply();
    child.send(command);
    const reply = await replying;
    if (!reply.ok) throw new Error(`${options.kind}: ${command.type} failed. ${reply.error}`);
    return reply;
  };
  await nextReply();
  return {
    kind: options.kind,
    seed: async () => void (await command({ type: 'seed' })),
    prepare: async (caseName, count) => void (await command({ type: 'prepare', caseName, count })),
    async run(connections) {
      const { times } = await command({ type: 'run', connections });
      if (!times) throw new Error('A block without times.');
      return times;
    },
    countStatements: async (connections) => (await command({ type: 'count', connections })).statements,
    async close() {
      const ended = once(child, 'exit');
      await command({ type: 'close' });
      await ended;
      children.delete(child);
    },
  };
}
