import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Thrown if another process uses the data directory. PGlite does not detect that, and two writers corrupt it. */
export class DataDirectoryTaken extends Error {
  constructor(directory: string, holder: string, lockPath: string) {
    super(
      `The data directory ${directory} is in use by ${holder}. Two servers on one embedded database would corrupt it. ` +
        `Stop the other one, or choose another directory. If you are sure that it is gone, remove ${lockPath}.`,
    );
    this.name = 'DataDirectoryTaken';
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** Tokens of the locks of this process. The pid alone is not enough: after a container restart it can be the same. */
const locksOfThisProcess = new Set<string>();

/** Locks a directory for this process with a file next to it. Returns a function that unlocks it. */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const lockPath = `${directory}.lock`;
  const mine: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  const draft = `${lockPath}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx' });
  // Added before the file exists, so that another call in this process does not take our lock for a stale one.
  locksOfThisProcess.add(mine.token);
  try {
    // `link` fails if the name exists, and never creates a partial file.
    while (!(await tryTo(() => link(draft, lockPath)))) {
      const holder = await readHolder(lockPath);
      if (holder === 'gone') continue;
      if (holder === 'unreadable') throw new DataDirectoryTaken(directory, 'another server', lockPath);
      if (isAlive(holder))
        throw new DataDirectoryTaken(directory, `process ${holder.pid} on ${holder.host}`, lockPath);
      if (await takeOver(lockPath, draft, holder)) break;
    }
  } catch (error) {
    locksOfThisProcess.delete(mine.token);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    locksOfThisProcess.delete(mine.token);
    const holder = await readHolder(lockPath);
    if (typeof holder === 'object' && holder.token === mine.token) await rm(lockPath, { force: true });
  };
}

/**
 * Replaces the lock of a dead process. Only one process can claim the token of that lock, and it reads the lock again
 * afterwards, because another process may have replaced it meanwhile.
 */
async function takeOver(lockPath: string, draft: string, dead: Holder): Promise<boolean> {
  const claim = `${lockPath}.${dead.token}.claim`;
  if (!(await tryTo(() => writeFile(claim, String(process.pid), { flag: 'wx' })))) return false;
  try {
    const current = await readHolder(lockPath);
    if (typeof current !== 'object' || current.token !== dead.token) return false;
    await rename(draft, lockPath);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

async function tryTo(action: () => Promise<void>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(lockPath: string): Promise<Holder | 'gone' | 'unreadable'> {
  let text: string;
  try {
    text = await readFile(lockPath, 'utf8');
  } catch {
    return 'gone';
  }
  try {
    // SAFETY: every field is checked on the next line.
    const holder = JSON.parse(text) as Partial<Holder>;
    const { pid, host, token } = holder;
    if (
      typeof pid !== 'number' ||
      typeof host !== 'string' ||
      typeof token !== 'string' ||
      !/^[\w-]+$/.test(token)
    )
      return 'unreadable';
    return { pid, host, token };
  } catch {
    return 'unreadable';
  }
}

/** Whether the process of a lock is alive. Processes of another host cannot be checked, so they count as alive. */
function isAlive({ pid, host, token }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return locksOfThisProcess.has(token);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
