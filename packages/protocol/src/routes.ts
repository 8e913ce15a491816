import type { Caller, RouteRow } from './route-shape.ts';
import { sessionRoutes } from './session-routes.ts';

/** The routes that the host's server calls with a service key. */
const serviceRoutes = {
  putIdentity: { method: 'PUT', path: '/identities/:identityId' },
  recordEvent: { method: 'POST', path: '/events' },
  checkSession: { method: 'POST', path: '/sessions/check' },
  endSessions: { method: 'POST', path: '/sessions/end' },
  consumeGrant: { method: 'POST', path: '/grants/consume', idempotent: true },
  createConsoleLink: { method: 'POST', path: '/console-links' },
} as const satisfies Record<string, RouteRow>;

/** The routes of administrators. */
const adminRoutes = {
  inviteSecurityKey: {
    method: 'POST',
    path: '/admin/identities/:identityId/security-key-invitations',
    roles: ['kairos:support'],
  },
  explainPrompt: { method: 'GET', path: '/admin/prompts/explain', roles: ['kairos:support'] },
  getPolicy: { method: 'GET', path: '/admin/policy', roles: ['kairos:product', 'kairos:auditor'] },
  putPolicy: {
    method: 'PUT',
    path: '/admin/policy',
    action: 'admin.change_policy',
    longBody: true,
  },
  // It changes nothing: it needs what reading needs.
  replayPolicy: {
    method: 'POST',
    path: '/admin/policy/replay',
    action: 'admin.read',
    roles: ['kairos:product'],
    longBody: true,
  },
  getCopy: { method: 'GET', path: '/admin/copy', roles: ['kairos:product'] },
  putCopy: {
    method: 'PUT',
    path: '/admin/copy',
    action: 'admin.change_copy',
    roles: ['kairos:product'],
  },
  listCopyVersions: { method: 'GET', path: '/admin/copy/versions', roles: ['kairos:product'] },
  rollBackCopy: {
    method: 'POST',
    path: '/admin/copy/rollback',
    action: 'admin.change_copy',
    roles: ['kairos:product'],
  },
  listCopyDrafts: { method: 'GET', path: '/admin/copy/drafts', roles: ['kairos:product'] },
  // A draft changes nothing that people see: it needs what reading needs.
  createCopyDraft: {
    method: 'POST',
    path: '/admin/copy/drafts',
    action: 'admin.read',
    roles: ['kairos:product'],
    longBody: true,
  },
  changeCopyDraft: {
    method: 'PATCH',
    path: '/admin/copy/drafts/:draftId',
    action: 'admin.read',
    roles: ['kairos:product'],
    longBody: true,
  },
  publishCopyDraft: {
    method: 'POST',
    path: '/admin/copy/drafts/:draftId/publish',
    action: 'admin.change_copy',
    roles: ['kairos:product'],
  },
  previewMessages: { method: 'GET', path: '/admin/copy/messages', roles: ['kairos:product'] },
  listExperiments: { method: 'GET', path: '/admin/experiments', roles: ['kairos:product'] },
  createExperiment: {
    method: 'POST',
    path: '/admin/experiments',
    action: 'admin.change_experiments',
    roles: ['kairos:product'],
  },
  getExperiment: {
    method: 'GET',
    path: '/admin/experiments/:experimentId',
    roles: ['kairos:product'],
  },
  changeExperiment: {
    method: 'PATCH',
    path: '/admin/experiments/:experimentId',
    action: 'admin.change_experiments',
    roles: ['kairos:product'],
  },
  listIdentities: { method: 'GET', path: '/admin/identities', roles: ['kairos:support'] },
  getIdentity: { method: 'GET', path: '/admin/identities/:identityId', roles: ['kairos:support'] },
  resetIdentity: {
    method: 'POST',
    path: '/admin/identities/:identityId/reset',
    action: 'admin.reset_identity',
    roles: ['kairos:support'],
  },
  eraseIdentity: {
    method: 'DELETE',
    path: '/admin/identities/:identityId',
    action: 'admin.erase_identity',
  },
  listAuditPatterns: { method: 'GET', path: '/admin/audit/patterns', roles: ['kairos:auditor'] },
  listPrompts: { method: 'GET', path: '/admin/prompts', roles: ['kairos:support', 'kairos:auditor'] },
  explainMoments: {
    method: 'GET',
    path: '/admin/identities/:identityId/moments',
    roles: ['kairos:support'],
  },
  getAdoption: { method: 'GET', path: '/admin/insights/adoption', roles: ['kairos:product'] },
  getFunnel: { method: 'GET', path: '/admin/insights/funnel', roles: ['kairos:product'] },
  getTimeline: { method: 'GET', path: '/admin/insights/timeline', roles: ['kairos:product'] },
  getHolds: { method: 'GET', path: '/admin/insights/holds', roles: ['kairos:product'] },
  listDecisions: { method: 'GET', path: '/admin/insights/decisions', roles: ['kairos:product'] },
  listAudit: { method: 'GET', path: '/admin/audit', roles: ['kairos:auditor'] },
} as const satisfies Record<string, RouteRow>;

type WithCaller<Table, Who extends Caller> = { [Name in keyof Table]: Table[Name] & { caller: Who } };

/** The type of the route table. */
export type Routes = WithCaller<typeof sessionRoutes, 'session'> &
  WithCaller<typeof serviceRoutes, 'service'> &
  WithCaller<typeof adminRoutes, 'admin'>;
/** The name of a route, and its `operationId`. */
export type RouteName = keyof Routes;

/** The route table: router and OpenAPI document are derived from it, and everything that is true of one route is in its row. */
export const routes: Routes = {
  ...withCaller(sessionRoutes, 'session'),
  ...withCaller(serviceRoutes, 'service'),
  ...withCaller(adminRoutes, 'admin'),
};

function withCaller<Table extends Record<string, RouteRow>, Who extends Caller>(
  table: Table,
  caller: Who,
): WithCaller<Table, Who> {
  // SAFETY: every row of the table, with one field more.
  return Object.fromEntries(
    Object.entries(table).map(([name, row]) => [name, { ...row, caller }]),
  ) as WithCaller<Table, Who>;
}

/** The parameters in a route's path: `/prompts/:promptId/exposed` has `promptId`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Param | PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Param}`
    ? Param
    : never;
/** The path parameters of a route, by name. */
export type RouteParams<R extends RouteName> = Record<PathParams<Routes[R]['path']>, string>;
