/** Plain data and types of the wire: safe for every environment, free of any schema library. */
export { factorStrengths, strengthServes } from './assurance.ts';
export type { Assurance, AssuranceLevel, AuthenticationMethod, FactorStrength } from './assurance.ts';
export { auditEventTypes } from './audit.ts';
export type { AuditEvent, AuditEventType } from './audit.ts';
export type { DecisionFacts, DecisionOutcome, EstimatedPeople, PolicyReplay } from './decision-samples.ts';
export type {
  Experiment,
  ExperimentChanges,
  ExperimentKind,
  ExperimentResults,
  ExperimentSettings,
  ExperimentVerdict,
  GuardRailName,
  PeopleCount,
} from './experiments.ts';
export { normalizeCountry } from './country-code.ts';
export type {
  CopyChange,
  CopyDraft,
  CopyFinding,
  CopyLine,
  DraftFinding,
  LintedDraft,
  MessagePreview,
  NewCopyDraft,
  PromptCopyOverride,
  StoredCopy,
} from './copy.ts';
export type { FactorContract, SchemaOutput } from './define-factor.ts';
export { milliseconds } from './duration.ts';
export type {
  BuiltInFactors,
  ChallengeOptions,
  ChallengeProof,
  EnrollableFactorType,
  EnrollOptions,
  EnrollProof,
  FactorType,
} from './factors/index.ts';
export type { CodeLength } from './factors/sent-code.ts';
export type { FunnelDimension, FunnelGroup, FunnelStep, InsightAlarms } from './insights.ts';
export type { Grant } from './grant.ts';
export type {
  NextStep,
  NextStepChannel,
  NextStepCount,
  NextStepDecision,
  NextStepResponse,
  NextStepSuppression,
} from './next-step.ts';
export type { PartialPolicy, PolicyDocument, ResolvedPolicy, StepUpRule } from './policy.ts';
export { noSuchRoute, problemType } from './problem-type.ts';
export { problems } from './problems.ts';
export type {
  NextMove,
  Problem,
  ProblemCode,
  ProblemShape,
  StepUpContext,
  StepUpDemand,
} from './problems.ts';
export type {
  BuiltInMoment,
  ClientSuppressor,
  DismissReason,
  PromptCopy,
  PromptDecision,
  PromptMeasures,
  SuppressionCode,
  VariantNeed,
} from './prompt.ts';
export { adminRoles, consoleLinkRoles } from './route-shape.ts';
export type { AdminRole, ConsoleLinkRole, Caller, RouteRow, RouteShape } from './route-shape.ts';
export { routes } from './routes.ts';
export type { PathParams, RouteName, RouteParams, Routes } from './routes.ts';
export { defaultBasePath, sessionRoutes, type SessionRouteName } from './session-routes.ts';
export { readDigits, readRecoveryCode, visibleText } from './typed-code.ts';
export type {
  AcknowledgeEvidence,
  Answer,
  AnsweredPrompt,
  Body,
  Challenge,
  ChallengeFactor,
  ChallengeResult,
  Enrollment,
  Factor,
  FactorOption,
  FinishedEnrollment,
  ParsedBody,
  PendingRecoveryCodes,
  PromptHistory,
  PromptPreferences,
  Query,
  RememberedDevice,
  RememberedDevices,
  State,
} from './wire.ts';
