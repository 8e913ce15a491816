import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** CPU time that each connection to a database has used so far, in milliseconds, by process id. */
export type ConnectionCpu = ReadonlyMap<string, number>;

/** Reads the connections that are open now. */
export type ReadDatabaseCpu = (database: string) => ConnectionCpu;

/** Reads from `/proc`; undefined on systems without it, where the figure is left out. */
export function databaseCpuReader(postmasterPid: number): ReadDatabaseCpu | undefined {
  if (!existsSync('/proc/self/schedstat')) return undefined;
  return (database) =>
    new Map(
      readdirSync('/proc')
        .filter((pid) => /^\d+$/.test(pid) && isBackend(pid, postmasterPid, database))
        // Time on the CPU in nanoseconds; `stat` would count ticks of ten milliseconds.
        .map((pid) => [pid, Number(read(`/proc/${pid}/schedstat`).split(' ')[0]) / 1e6]),
    );
}

/** What was used in between. A connection that was closed meanwhile, because it was idle for ten seconds, has used nothing. */
export function cpuBetween(before: ConnectionCpu, after: ConnectionCpu): number {
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
}

/** PostgreSQL shows `postgres: user database host(port) state` as the command line of a backend. */
function isBackend(pid: string, postmasterPid: number, database: string): boolean {
  return (
    parentPid(pid) === postmasterPid &&
    read(`/proc/${pid}/cmdline`).startsWith(`postgres: postgres ${database} `)
  );
}

/** The parent of a process. The second field of `stat` is a name in parentheses that may contain spaces. */
export function parentPid(pid: string | number): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** A process may have ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
