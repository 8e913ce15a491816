import type { GuardedFile } from './guard.ts';
import { auditGuards } from './guards/audit.guards.ts';
import { backgroundGuards } from './guards/background.guards.ts';
import { consoleLinksGuards } from './guards/console-links.guards.ts';
import { copyDraftsGuards } from './guards/copy-drafts.guards.ts';
import { experimentsGuards } from './guards/experiments.guards.ts';
import { limitsGuards } from './guards/limits.guards.ts';
import { peopleGuards } from './guards/people.guards.ts';
import { promptsGuards } from './guards/prompts.guards.ts';
import { proofsGuards } from './guards/proofs.guards.ts';
import { sessionsGuards } from './guards/sessions.guards.ts';

/** All guarded files of the engine; their guards are removed one by one. */
export const guardedFiles: readonly GuardedFile[] = [
  ...proofsGuards,
  ...sessionsGuards,
  ...limitsGuards,
  ...peopleGuards,
  ...promptsGuards,
  ...consoleLinksGuards,
  ...copyDraftsGuards,
  ...experimentsGuards,
  ...backgroundGuards,
  ...auditGuards,
];
