import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Reads the CPU time that the connections to one database have used so far, in milliseconds. */
export type ReadDatabaseCpu = (database: string) => number;

/** Reads from `/proc`; undefined on systems without it, where the figure is left out. */
export function databaseCpuReader(postmasterPid: number): ReadDatabaseCpu | undefined {
  if (!existsSync('/proc/self/schedstat')) return undefined;
  return (database) => {
    let nanoseconds = 0;
    for (const pid of readdirSync('/proc'))
      if (/^\d+$/.test(pid) && isBackend(pid, postmasterPid, database))
        // Time on the CPU in nanoseconds; `stat` would count ticks of ten milliseconds.
        nanoseconds += Number(read(`/proc/${pid}/schedstat`).split(' ')[0]);
    return nanoseconds / 1e6;
  };
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
