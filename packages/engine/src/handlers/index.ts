import type { RouteName } from '@kairos-mfa/protocol';
import { acknowledgeRecoveryCodes } from './acknowledge-recovery-codes.ts';
import { answerNextStep } from './answer-next-step.ts';
import { answerPrompt } from './answer-prompt.ts';
import { cancelEnrollment } from './cancel-enrollment.ts';
import { changeCopyDraft } from './change-copy-draft.ts';
import { changeExperiment } from './change-experiment.ts';
import { checkSession } from './check-session.ts';
import { confirmEnrollment } from './confirm-enrollment.ts';
import { consumeGrant } from './consume-grant.ts';
import { createConsoleLink } from './create-console-link.ts';
import { createCopyDraft } from './create-copy-draft.ts';
import { createExperiment } from './create-experiment.ts';
import { decideNextStep } from './decide-next-step.ts';
import { decidePrompt } from './decide-prompt.ts';
import { endSessions } from './end-sessions.ts';
import { eraseIdentity } from './erase-identity.ts';
import { explainMoments } from './explain-moments.ts';
import { explainPrompt } from './explain-prompt.ts';
import { forgetDevice } from './forget-device.ts';
import { forgetDevices } from './forget-devices.ts';
import { getAdoption } from './get-adoption.ts';
import { getCopy } from './get-copy.ts';
import { getExperiment } from './get-experiment.ts';
import { getFunnel } from './get-funnel.ts';
import { getHolds } from './get-holds.ts';
import { getIdentity } from './get-identity.ts';
import { getPolicy } from './get-policy.ts';
import { getPreferences } from './get-preferences.ts';
import { getPromptHistory } from './get-prompt-history.ts';
import { getState } from './get-state.ts';
import { getTimeline } from './get-timeline.ts';
import type { Handler } from './handler.ts';
import { inviteSecurityKey } from './invite-security-key.ts';
import { listAuditPatterns } from './list-audit-patterns.ts';
import { listAudit } from './list-audit.ts';
import { listCopyDrafts } from './list-copy-drafts.ts';
import { listCopyVersions } from './list-copy-versions.ts';
import { listDecisions } from './list-decisions.ts';
import { listExperiments } from './list-experiments.ts';
import { listIdentities } from './list-identities.ts';
import { listPrompts } from './list-prompts.ts';
import { listRememberedDevices } from './list-remembered-devices.ts';
import { openChallenge } from './open-challenge.ts';
import { previewMessages } from './preview-messages.ts';
import { publishCopyDraft } from './publish-copy-draft.ts';
import { putCopy } from './put-copy.ts';
import { putIdentity } from './put-identity.ts';
import { putPolicy } from './put-policy.ts';
import { putPreferences } from './put-preferences.ts';
import { recordEvent } from './record-event.ts';
import { recordPromptExposed } from './record-prompt-exposed.ts';
import { regenerateRecoveryCodes } from './regenerate-recovery-codes.ts';
import { removeFactor } from './remove-factor.ts';
import { renameFactor } from './rename-factor.ts';
import { replayPolicy } from './replay-policy.ts';
import { resendEnrollment } from './resend-enrollment.ts';
import { resetIdentity } from './reset-identity.ts';
import { revokeGrant } from './revoke-grant.ts';
import { rollBackCopy } from './roll-back-copy.ts';
import { skipSetup } from './skip-setup.ts';
import { startChallenge } from './start-challenge.ts';
import { startEnrollment } from './start-enrollment.ts';
import { verifyChallenge } from './verify-challenge.ts';
import { verifyEnrollment } from './verify-enrollment.ts';

/** One handler for each route; a route of the protocol that is missing here does not compile. */
export const handlers = {
  getState,
  getTimeline,
  decidePrompt,
  recordPromptExposed,
  answerPrompt,
  decideNextStep,
  answerNextStep,
  getPreferences,
  getPromptHistory,
  putPreferences,
  skipSetup,
  startEnrollment,
  verifyEnrollment,
  confirmEnrollment,
  replayPolicy,
  resendEnrollment,
  cancelEnrollment,
  renameFactor,
  removeFactor,
  regenerateRecoveryCodes,
  acknowledgeRecoveryCodes,
  openChallenge,
  startChallenge,
  verifyChallenge,
  revokeGrant,
  listRememberedDevices,
  forgetDevice,
  forgetDevices,
  putIdentity,
  recordEvent,
  checkSession,
  endSessions,
  consumeGrant,
  createConsoleLink,
  inviteSecurityKey,
  explainMoments,
  explainPrompt,
  getPolicy,
  putPolicy,
  getCopy,
  putCopy,
  listCopyVersions,
  rollBackCopy,
  listCopyDrafts,
  createCopyDraft,
  changeCopyDraft,
  publishCopyDraft,
  previewMessages,
  listDecisions,
  listExperiments,
  getExperiment,
  createExperiment,
  changeExperiment,
  listIdentities,
  getIdentity,
  resetIdentity,
  eraseIdentity,
  listAuditPatterns,
  listPrompts,
  getAdoption,
  getFunnel,
  getHolds,
  listAudit,
} satisfies { [R in RouteName]: Handler<R> };
