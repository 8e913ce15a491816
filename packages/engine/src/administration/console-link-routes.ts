import type { RouteName } from '@kairos-mfa/protocol';

/**
 * The routes that a session which a console link opened may call, within its role: they read or draft. Every route that is
 * not here refuses it, so a new one is closed until somebody has thought about it (R66).
 */
export const consoleLinkRoutes: ReadonlySet<RouteName> = new Set<RouteName>([
  'explainPrompt',
  'explainMoments',
  'getPolicy',
  'getCopy',
  'listCopyVersions',
  'listCopyDrafts',
  'createCopyDraft',
  'changeCopyDraft',
  'previewMessages',
  'listExperiments',
  'getExperiment',
  'listIdentities',
  'getIdentity',
  'listAuditPatterns',
  'listPrompts',
  'getAdoption',
  'getFunnel',
  'getHolds',
  'listAudit',
]);
