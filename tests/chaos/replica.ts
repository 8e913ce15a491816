import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const startDeadlineMs = 60_000;

/** One process of the reference server, which can be restarted after it has exited. */
export interface Replica {
  readonly name: string;
  /** Its URL, e.g. `http://127.0.0.1:40123`; the port changes with every start. */
  readonly url: string;
  readonly isRunning: boolean;
  /** How often the process exited without a signal from the tests. */
  readonly unexpectedExits: readonly string[];
  /** The last lines of its output. */
  readonly output: readonly string[];
  /** Starts the process and waits until it listens. Throws with its output if it exits first. */
  start(): Promise<void>;
  /** Sends a signal that ends the process; resolves with its exit code, or with the signal that terminated it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | NodeJS.Signals | undefined>;
  /** Sends `SIGSTOP` or `SIGCONT`. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

const children = new Set<ChildProcess>();
// Also after an exception and on Ctrl+C.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** A replica that is not started yet. `env` is its whole configuration. */
export function createReplica(name: string, env: Readonly<Record<string, string>>): Replica {
  const unexpectedExits: string[] = [];
  const output: string[] = [];
  let child: ChildProcess | undefined;
  let exited: Promise<number | NodeJS.Signals | undefined> = Promise.resolve(undefined);
  let isExpectedToEnd = false;
  let url = '';

  return {
    name,
    unexpectedExits,
    output,
    get url() {
      return url;
    },
    get isRunning() {
      return child !== undefined;
    },
    async start() {
      isExpectedToEnd = false;
      const started = spawn(
        process.execPath,
        ['--conditions=@kairos-mfa/source', join(root, 'apps/server/src/main.ts')],
        {
          cwd: root,
          env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      child = started;
      children.add(started);
      const listening = Promise.withResolvers<string>();
      const timer = setTimeout(
        () => listening.reject(new Error(`${name} does not listen after ${startDeadlineMs} ms.`)),
        startDeadlineMs,
      );
      for (const stream of [started.stdout, started.stderr])
        createInterface({ input: stream }).on('line', (line) => {
          output.push(line);
          if (output.length > 200) output.shift();
          const address = /^Kairos answers on (http:\/\/127\.0\.0\.1:\d+)\//.exec(line)?.[1];
          if (address !== undefined) listening.resolve(address);
        });
      exited = once(started, 'exit').then(([code, signal]) => {
        children.delete(started);
        child = undefined;
        const ending: number | NodeJS.Signals = code ?? signal;
        if (!isExpectedToEnd) unexpectedExits.push(`${name}: ${ending}`);
        listening.reject(new Error(`${name} ended (${ending}).\n${output.slice(-20).join('\n')}`));
        return ending;
      });
      try {
        url = await listening.promise;
      } finally {
        clearTimeout(timer);
      }
    },
    end(signal) {
      isExpectedToEnd = true;
      child?.kill(signal);
      return exited;
    },
    signal: (signal) => void child?.kill(signal),
  };
}
