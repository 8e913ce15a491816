import type { StatementCount } from '../measure/count-statements.ts';
import type { BlockTimes } from '../measure/run-block.ts';
import type { KairosOptions } from './kairos.ts';

/** Which system a process runs, and on what. */
export type ContenderOptions =
  | ({ readonly kind: 'kairos' } & KairosOptions)
  | ({ readonly kind: 'reminder-worker'; readonly databaseUrl: string } & KairosOptions)
  | { readonly kind: 'better-auth'; readonly databaseUrl: string; readonly people: number }
  | { readonly kind: 'hono'; readonly databaseUrl: string };

/** What the process of a contender is told, in this order: `seed` once, then `prepare` before each `run` or `count`. */
export type Command =
  | { readonly type: 'seed' }
  | { readonly type: 'prepare'; readonly caseName: string; readonly count: number }
  | { readonly type: 'run'; readonly connections: number }
  | { readonly type: 'count'; readonly connections: number }
  | { readonly type: 'close' };

/** What it answers; a failure has the stack of the error. */
export type Reply =
  | { readonly ok: true; readonly times?: BlockTimes; readonly statements?: StatementCount | undefined }
  | { readonly ok: false; readonly error: string };
