import os from 'node:os';
import process from 'node:process';

/** What the figures depend on; nothing that names the machine or its owner. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** Average number of running or waiting processes of the last minute, before the first block. */
  readonly loadBefore: number;
}

/** Describes the machine as it is before anything is measured. */
export function describeMachine(postgres: string): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    node: process.versions.node,
    postgres,
    loadBefore: os.loadavg()[0] ?? 0,
  };
}
