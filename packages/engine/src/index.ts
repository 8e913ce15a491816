/** The engine: policy, factors, challenges, grants and audit behind one Request handler. */
export type { AuditBatch, AuditSink, SealedAuditEvent } from './audit/audit-sink.ts';
export { consoleAuditSink } from './audit/console-sink.ts';
export type { DigestPort } from './digest/send-weekly-digest.ts';
export type { WeeklyDigest } from './digest/weekly-digest.ts';
export type { VariantChooser, VariantExposure, VariantQuestion } from './experiments/variant-chooser.ts';
export { postHogAuditSink } from './audit/posthog-sink.ts';
export type { PostHogSettings } from './audit/posthog-sink.ts';
export { segmentAuditSink } from './audit/segment-sink.ts';
export type { SegmentSettings } from './audit/segment-sink.ts';
export { webhookAuditSink } from './audit/webhook-sink.ts';
export type { AuditWebhook } from './audit/webhook-sink.ts';
export type {
  Describe,
  Guard,
  GuardedAction,
  GuardOutcome,
  LocalGuard,
  RequestFrom,
} from './adapters/guard.ts';
export type { AuditCheckpoint } from './ports.ts';
export { verifyAudit } from './audit/verify-audit.ts';
export type { AuditFinding, AuditReport } from './audit/verify-audit.ts';
export { createRemoteGuard } from './adapters/remote-guard.ts';
export type { RemoteGuardOptions } from './adapters/remote-guard.ts';
export { createEngine } from './create-engine.ts';
export type { Engine } from './create-engine.ts';
export { defineVerifier } from './define-verifier.ts';
export type {
  AuditFacts,
  OneTimeCodes,
  FactorOwner,
  NewFactor,
  OpenFactor,
  ProofClaim,
  VerifiedProof,
  DeliveryChannel,
  RelyingParty,
  TypedVerifier,
  Verifier,
} from './define-verifier.ts';
export { edgeCountry, edgeCountryHeaders } from './adapters/edge-country.ts';
export { defaultPolicy } from './policy/default-policy.ts';
export type {
  Channel,
  Envelope,
  Message,
  Notice,
  Reminder,
  ReminderSender,
  Sender,
} from './delivery/message.ts';
export type { CopyDraft, CopyLint, CopyVerdict } from './administration/copy-lint.ts';
export type { EngineConfig, EngineLog, EnginePorts, ResolvedSession, SessionResolver } from './ports.ts';
export type { Risk, RiskEngine } from './sessions/risk-engine.ts';
export { ok, problem } from './result.ts';
export type { ProblemDetails, Refusal, Result } from './result.ts';
export { parseKeyRing } from './secrets/key-ring.ts';
export type { KeyRing } from './secrets/key-ring.ts';
export { rotateKeys } from './secrets/rotate-keys.ts';
export type { Rotation } from './secrets/rotate-keys.ts';
export { inspectDatabase } from './store/inspect-database.ts';
export type { DatabaseReport } from './store/inspect-database.ts';
export { migrate } from './store/migrate.ts';
export { fewestMonths } from './store/retention.ts';
export type { RetentionMonths } from './store/retention.ts';
export type { Database } from './store/schema.ts';
