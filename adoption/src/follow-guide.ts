import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { countLines, type GuideStep } from './read-guide.ts';

/** A guide, followed in a folder. */
export interface Followed {
  readonly steps: number;
  readonly lines: number;
  /** Ends what the last step started. */
  stop(): void;
}

/** Does what a guide says, word by word; packages of ours come from `tarballs/`. Throws if a command fails. */
export function followGuide(steps: readonly GuideStep[], folder: string): Followed {
  const started: ChildProcess[] = [];
  let lines = 0;
  for (const [index, { title, commands, files }] of steps.entries()) {
    console.info(`  ${index + 1}. ${title}`);
    for (const { path, code } of files) {
      const file = join(folder, path);
      lines += countLines(code, existsSync(file) ? readFileSync(file, 'utf8') : '');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
    }
    const isLast = index === steps.length - 1;
    for (const command of commands) {
      if (isLast) started.push(start(command, folder));
      else run(command.startsWith('npm install') ? withTarballs(command) : command, folder);
    }
  }
  return {
    steps: steps.length,
    lines,
    stop: () => {
      // The whole group: `npx` and `npm run` start further processes.
      for (const { pid } of started) if (pid !== undefined) kill(pid);
    },
  };
}

/** Runs a command in a shell. Throws if it fails. */
export function run(command: string, folder: string): void {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed in ${folder}:\n${stdout}\n${stderr}`);
}

function start(command: string, folder: string): ChildProcess {
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return child;
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** The packages are not on npm yet: each of ours is installed from its tarball, with those of ours that it needs. */
function withTarballs(command: string): string {
  const [, , ...names] = command.split(/\s+/);
  const foreign = names.filter((name) => !name.startsWith('@kairos-mfa/'));
  const tarballs = globSync(resolve('tarballs/*.tgz')).filter((file) => !file.includes('testkit'));
  return `npm install --no-audit --no-fund ${[...foreign, ...tarballs].join(' ')}`;
}
