import type {
  AuditEventType,
  ConsoleLinkRole,
  CopyChange,
  CopyDraft,
  DecisionFacts,
  Experiment,
  NextStep,
  NextStepChannel,
  NextStepResponse,
  PromptCopyOverride,
  RememberedDevice,
  StepUpDemand,
} from '@kairos-mfa/protocol';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Set by the database clock if it is omitted. */
type CreatedAt = ColumnType<Date, Date | undefined, never>;
type MaybeDate = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** `bigint`: `pg` returns it as text, PGlite as a number. */
type BigInteger = ColumnType<string | number, number | undefined, number>;

/** Facts about a person from the host or the session assertion; see `facts.ts`. */
export type StoredFacts = Record<string, unknown>;

/** A person who was erased, for as long as an old sign-in could bring them back. */
export interface ErasedIdentitiesTable {
  /** See `erasedPersonHash`. */
  person_hash: string;
  erased_at: ColumnType<Date, Date | undefined, Date>;
}

/** A person of a tenant. */
export interface IdentitiesTable {
  /** Pseudonym that every other table uses; erasure deletes its mapping to the person. */
  identity_key: string;
  tenant_id: string;
  identity_id: string;
  /** WebAuthn user handle: random, so that an authenticator learns nothing about the account. */
  user_handle: string;
  traits: JSONColumnType<StoredFacts>;
  facts: JSONColumnType<StoredFacts>;
  never_ask_at: MaybeDate;
  /** When all sessions were ended; a sign-in from before that is refused, whether its session is stored or not. */
  sessions_ended_at: MaybeDate;
  /** The one session that was not ended then. */
  kept_session_id: ColumnType<string | null, null | undefined, string | null>;
  reminders_off_at: MaybeDate;
  /** When the person skipped the offer to set up a factor that a sign-in makes. */
  setup_skipped_at: MaybeDate;
  /** Next steps that are not suggested to the person again. */
  never_steps: ColumnType<NextStep[], string | undefined, string>;
  /** Version of the ledger; rises with every change that invalidates a running decision; see `openPrompt`. */
  ledger_version: Generated<number>;
  /** Days on which the person was active. */
  active_days: Generated<number>;
  /** The last of them, e.g. `2026-11-21`, in UTC. */
  last_active_on: ColumnType<string | null, string | undefined, string>;
  created_at: CreatedAt;
}

/** A session of the host, and its proofs. */
export interface SessionsTable {
  identity_key: string;
  session_id: string;
  auth_time: Date;
  amr: JSONColumnType<string[]>;
  mfa_at: MaybeDate;
  mfa_amr: JSONColumnType<string[]>;
  factor_enrolled_at: MaybeDate;
  device_id: ColumnType<string | null, string | null | undefined, string | null>;
  country: ColumnType<string | null, string | null | undefined, string | null>;
  /** When its location became unusual for the account. */
  unusual_at: MaybeDate;
  /** Challenges that it has opened in its current minute. */
  opened_challenges: Generated<number>;
  /** When that minute began. */
  first_opened_at: MaybeDate;
  ended_at: MaybeDate;
  /** Who acts for the person, once an assertion has said so; empty if it did not say who. Null: it is the person's own sign-in. */
  acted_by: ColumnType<string | null, string | null | undefined, string | null>;
  /** The authentication context class that the host reported. */
  acr: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: CreatedAt;
}

/** A factor of a person; its secret is sealed. */
export interface FactorsTable {
  factor_id: string;
  identity_key: string;
  type: string;
  name: string;
  /** The material of the verifier, sealed: see `secrets/seal.ts`. */
  material: string;
  /** Ids that must be globally unique, such as WebAuthn credential ids. */
  credential_id: string | null;
  /** Only ever rises: the last time step of a code, the signature counter of a passkey. */
  last_claim: BigInteger;
  /** Distinguishes it from others of its type, e.g. a masked number. */
  hint: ColumnType<string | null, string | null | undefined, string | null>;
  failures: Generated<number>;
  locked_until: MaybeDate;
  /** The device that it was set up on; null: not known. */
  device_id: ColumnType<string | null, string | null | undefined, never>;
  created_at: CreatedAt;
  last_used_at: MaybeDate;
}

/** The action that an enrollment was started for, if any. */
export type StoredStepUp = Pick<StepUpDemand, 'action' | 'resource' | 'context'> | null;

/** An enrollment. */
export interface EnrollmentsTable {
  enrollment_id: string;
  identity_key: string;
  session_id: string;
  type: string;
  pending: string;
  prompt_id: string | null;
  step_up: JSONColumnType<StoredStepUp>;
  attempts: Generated<number>;
  expires_at: Date;
  confirmed_at: MaybeDate;
  consumed_at: MaybeDate;
  created_at: CreatedAt;
}

/** A challenge that is open or was answered. */
export interface ChallengesTable {
  challenge_id: string;
  identity_key: string;
  session_id: string;
  purpose: 'sign_in' | 'step_up';
  action: string | null;
  resource: string | null;
  context: JSONColumnType<StepUpDemand['context']>;
  context_hash: string;
  /** The factors that may answer it. */
  factor_ids: JSONColumnType<string[]>;
  nonce: string;
  attempts: Generated<number>;
  expires_at: Date;
  consumed_at: MaybeDate;
  created_at: CreatedAt;
}

/** A proof of one action, for one use or until it expires. */
export interface GrantsTable {
  grant_id: string;
  identity_key: string;
  session_id: string;
  action: string;
  resource: string;
  context_hash: string;
  strength: string;
  factor_created_at: Date;
  amr: JSONColumnType<string[]>;
  one_shot: boolean;
  expires_at: Date;
  consumed_at: MaybeDate;
  revoked_at: MaybeDate;
  created_at: CreatedAt;
}

/** A set of recovery codes: pending, active or retired. */
export interface RecoveryCodeSetsTable {
  set_id: string;
  identity_key: string;
  session_id: string;
  /** The key of the ring from which the pepper of these codes is derived. */
  key_id: string;
  status: 'pending' | 'active' | 'retired';
  created_at: CreatedAt;
}

/** The hash of one recovery code. */
export interface RecoveryCodesTable {
  set_id: string;
  code_hash: string;
  used_at: MaybeDate;
}

/** The prompt ledger: the prompts that were shown, and their answers. */
export interface PromptsTable {
  prompt_id: string;
  identity_key: string;
  session_id: string;
  /** `ghost`: would have been shown, but the person is in the holdout. */
  kind: 'soft' | 'notice' | 'required' | 'ghost';
  moment: string;
  variant: string;
  surface: string;
  policy_version: number;
  device_id: ColumnType<string | null, string | null | undefined, string | null>;
  /** The person's tier at the time. */
  tier: ColumnType<string, string | undefined, string>;
  prompted_at: CreatedAt;
  exposed_at: MaybeDate;
  /** When the person accepted and started an enrollment. */
  accepted_at: MaybeDate;
  responded_at: MaybeDate;
  /** When a dismissal was amended with a date or a reason. */
  amended_at: MaybeDate;
  /** `lapsed`: decided, never seen, not counted. */
  response: ColumnType<
    'enrolled' | 'dismissed' | 'later' | 'closed' | 'lapsed' | null,
    null | undefined,
    'enrolled' | 'dismissed' | 'later' | 'closed' | 'lapsed' | null
  >;
  reason: ColumnType<string | null, null | undefined, string | null>;
  /** The dismissal weight of the response; see `policy/prompt-ledger.ts`. */
  weight: Generated<number>;
  next_eligible_at: MaybeDate;
  /** The experiment that chose the words, or whose holdout suppressed the prompt. */
  experiment_id: ColumnType<string | null, string | null | undefined, never>;
  /** The moment trial that showed it or held it back. */
  trial_id: ColumnType<string | null, string | null | undefined, never>;
}

/** A digest of one week; see `claimWeeklyDigest`. */
export interface WeeklyDigestsTable {
  tenant_id: string;
  /** The Monday after the week, e.g. `2026-11-30`. */
  week: string;
  lease_id: string | null;
  leased_until: Generated<Date>;
  attempts: Generated<number>;
  sent_at: MaybeDate;
}

/** A decision that is kept with its facts; see `insertDecisionSamples`. */
export interface DecisionSamplesTable {
  sample_id: string;
  identity_key: string;
  tenant_id: string;
  at: Date;
  day: string;
  moment: string;
  decision: string;
  kind: string;
  suppressed_by: string;
  policy_version: number;
  place: number;
  share: number;
  facts: JSONColumnType<DecisionFacts>;
}

/** An experiment with the words of one moment, or a trial of the moment itself. */
export interface ExperimentsTable {
  experiment_id: string;
  tenant_id: string;
  version: Generated<number>;
  kind: ColumnType<Experiment['kind'], Experiment['kind'] | undefined, never>;
  name: string;
  moment: string;
  variants: JSONColumnType<Experiment['variants']>;
  share: number;
  holdout: number;
  seed: string;
  namespace: JSONColumnType<NonNullable<Experiment['namespace']>> | null;
  starts_at: MaybeDate;
  ends_at: MaybeDate;
  status: ColumnType<Experiment['status'], undefined, Experiment['status']>;
  kill_switch: Generated<boolean>;
  stopped_variants: ColumnType<Experiment['stoppedVariants'], undefined, string>;
  split_explanation: ColumnType<string | null, undefined, string | null>;
  /** Since when people are assigned by the weights of today. */
  split_since: MaybeDate;
  started_at: MaybeDate;
  stopped_at: MaybeDate;
  /** When a job last looked whether a guard-rail is crossed. */
  judged_at: ColumnType<Date, undefined, Date>;
  /** Pseudonym of an administrator; null: the host, or the server itself. */
  changed_by: string | null;
  changed_at: ColumnType<Date, undefined, Date>;
  created_at: CreatedAt;
}

/** The first exposure of a person to an experiment. */
export interface ExperimentExposuresTable {
  identity_key: string;
  experiment_id: string;
  tenant_id: string;
  prompt_id: string;
  session_id: string;
  /** `holdout` for a ghost; in a moment trial `shown` for a prompt. */
  variant: string;
  exposed_at: Date;
  left_at: MaybeDate;
  completed_at: MaybeDate;
  /** How many stages are counted; see `countExperiments`. */
  stage: Generated<number>;
  /** When the next stage is over; null: all are counted. */
  due_at: MaybeDate;
}

/** What is counted of the people of one variant who were exposed first on one day (UTC). */
export interface ExperimentDaysTable {
  tenant_id: string;
  experiment_id: string;
  variant: string;
  /** E.g. `2026-11-21`. */
  day: ColumnType<string, string, never>;
  exposures: number;
  /** Their seven days are not over. */
  pending: number;
  /** Their first day is over; of these, what happened in it. */
  answered: number;
  dismissed: number;
  left_early: number;
  left_seen: number;
  completed: number;
  /** Their seven days are over; of these, who set up a factor. */
  people: number;
  converted: number;
  same_session: number;
  /** Their 28 days are over. */
  people_28: number;
  converted_28: number;
  by_reminder: number;
  challenged: number;
  passed: number;
  /** Set up within seven days, and the 30 days after that are over; of these, who removed a factor. */
  enrolled: number;
  disabled: number;
}

/** The ledger of next steps: what was suggested to people who have a factor, and their answers. */
export interface NextStepsTable {
  next_step_id: string;
  identity_key: string;
  /** Null: sent by e-mail. */
  session_id: string | null;
  step: NextStep;
  channel: NextStepChannel;
  policy_version: number;
  shown_at: CreatedAt;
  /** When the person went on from the card. */
  opened_at: MaybeDate;
  responded_at: MaybeDate;
  /** Null while the card is open; of an e-mail, until its step is done. */
  response: ColumnType<NextStepResponse | null, NextStepResponse | null | undefined, NextStepResponse | null>;
}

/** How often a prompt was shown or held back, by day, moment and cause. */
export interface DecisionDaysTable {
  tenant_id: string;
  /** E.g. `2026-11-21`. */
  day: ColumnType<string, string, never>;
  moment: string;
  cause: string;
  decisions: number;
}

/** When a moment opened for a person. */
export interface MomentsTable {
  identity_key: string;
  moment: string;
  opened_at: Date;
  /** The event was the first of its kind. */
  is_first: Generated<boolean>;
}

/** A device that a person was seen on. */
export interface DevicesTable {
  identity_key: string;
  device_id: string;
  country: string | null;
  /** When it was first seen. */
  created_at: CreatedAt;
  /** When the person last proved a factor on it. */
  proven_at: MaybeDate;
}

/** A country that a person was seen in. */
export interface CountriesTable {
  identity_key: string;
  country: string;
  created_at: CreatedAt;
  proven_at: MaybeDate;
}

/** The deadline of a dated notice. */
export interface DatedNoticesTable {
  identity_key: string;
  opened_at: CreatedAt;
  deadline: Date;
  extended_at: MaybeDate;
  policy_version: number;
}

/** An amount that passed without a proof, for limits that add up. */
export interface SpendingsTable {
  spending_id: Generated<string | number>;
  identity_key: string;
  action: string;
  /** Separates sums, e.g. by currency. */
  bucket: string;
  amount: number;
  at: CreatedAt;
}

/** The row that serialises the spendings of one person and rule. */
export interface SpendingHeadsTable {
  identity_key: string;
  action: string;
  bucket: string;
  version: Generated<number>;
}

/** An e-mail that is sent once it is due: a reminder that a person asked for, or one about a next step. */
export interface RemindersTable {
  reminder_id: string;
  identity_key: string;
  /** The prompt that the person put off; null: the e-mail is about a next step, which is chosen when it is due. */
  prompt_id: string | null;
  /** The token in the link that turns reminders off; it permits nothing else. */
  unsubscribe_token: string;
  due_at: Date;
  sent_at: MaybeDate;
  cancelled_at: MaybeDate;
  /** The lease of the worker that sends it; a worker that lost it must not mark it as sent. */
  lease_id: string | null;
  leased_until: MaybeDate;
  attempts: Generated<number>;
  created_at: CreatedAt;
}

/** The hash of the one valid code of an enrollment or a challenge. */
export interface SentCodesTable {
  /** The enrollment or the challenge. */
  holder_id: string;
  identity_key: string;
  code_hash: string;
  /** The key of the ring from which the pepper is derived. */
  key_id: string;
  expires_at: Date;
}

/** A window in which messages are counted. */
export interface SendLimitsTable {
  limit_key: string;
  sends: number;
  window_ends_at: Date;
}

/** An address that was replaced, for notices about the change. */
export interface FormerAddressesTable {
  identity_key: string;
  address: string;
  replaced_at: ColumnType<Date, Date | undefined, Date>;
}

/** A device that needs no second step for a while. */
export interface RememberedDevicesTable {
  identity_key: string;
  device_hash: string;
  /** The id by which its owner refers to it. */
  remembered_id: Generated<string>;
  browser: RememberedDevice['browser'];
  system: RememberedDevice['system'];
  expires_at: Date;
  /** When its owner last asked to remember it. */
  created_at: Generated<Date>;
}

/** An invitation to enroll a factor type once. */
export interface InvitationsTable {
  invitation_id: string;
  identity_key: string;
  /** The factor type that may be enrolled once. */
  type: string;
  expires_at: Date;
  used_at: MaybeDate;
  created_at: CreatedAt;
}

/** A message that is waiting to be sent. */
export interface OutboxTable {
  message_id: string;
  identity_key: string;
  channel: string;
  /** Sealed if it contains a code. */
  envelope: JSONColumnType<object>;
  /** When it expires; null: never. */
  expires_at: ColumnType<Date | null, Date | undefined, never>;
  /** The enrollment or the challenge that a code is for. */
  holder_id: ColumnType<string | null, string | undefined, never>;
  tries: Generated<number>;
  due_at: CreatedAt;
  created_at: CreatedAt;
}

/** An audit event; append-only. */
export interface AuditEventsTable {
  event_id: Generated<string | number>;
  tenant_id: string;
  identity_key: string;
  session_id: string | null;
  /** The administrator who did it, under their own pseudonym. */
  actor_key: string | null;
  type: AuditEventType;
  details: JSONColumnType<Record<string, string | number | boolean | null>>;
  at: CreatedAt;
}

/** Every version of a tenant's copy overrides; the newest one of a variant and a language is active. */
export interface PromptCopiesTable {
  tenant_id: string;
  variant: string;
  locale: string;
  /** From 1, without a gap. */
  version: number;
  /** Null: withdrawn. */
  words: JSONColumnType<PromptCopyOverride> | null;
  /** Pseudonym of an administrator; null: the host. */
  changed_by: string | null;
  created_at: CreatedAt;
}

/** A link that opens the console once, and then the session that it opened. */
export interface ConsoleLinksTable {
  link_id: string;
  tenant_id: string;
  role: ConsoleLinkRole;
  token_hash: string;
  /** Null: not opened yet. */
  session_hash: ColumnType<string | null, undefined, string>;
  opened_at: ColumnType<Date | null, undefined, Date>;
  created_at: CreatedAt;
  expires_at: Date;
}

/** Changes of copy that are published together. */
export interface CopyDraftsTable {
  tenant_id: string;
  draft_id: string;
  version: Generated<number>;
  name: string;
  changes: JSONColumnType<CopyChange[]>;
  status: ColumnType<CopyDraft['status'], undefined, CopyDraft['status']>;
  /** Null: as soon as it is published. */
  starts_at: Date | null;
  /** Pseudonym of an administrator; null: the host. */
  changed_by: string | null;
  /** Pseudonym of who asked to publish it; null: the host, or nobody yet. */
  requested_by: ColumnType<string | null, undefined, string | null>;
  /** A second person said yes. */
  is_approved: ColumnType<boolean, undefined, boolean>;
  changed_at: ColumnType<Date, undefined, Date>;
}

/** A policy that waits for the yes of a second person. */
export interface PolicyRequestsTable {
  tenant_id: string;
  /** The version that was active. */
  version: number;
  document: JSONColumnType<object>;
  /** Pseudonym of an administrator; null: the host. */
  requested_by: string | null;
  requested_at: ColumnType<Date, undefined, Date>;
}

/** A published version of a policy. */
export interface PoliciesTable {
  version: Generated<number>;
  document: JSONColumnType<object>;
  /** Null: the document of the configuration. */
  tenant_id: string | null;
  /** Pseudonym of an administrator; null: the host. */
  changed_by: string | null;
  created_at: CreatedAt;
}

/** An audit event that is not sealed yet. */
export interface AuditUnsealedTable {
  event_id: string | number;
  tenant_id: string;
}

/** The link of an audit event in its tenant's chain. */
export interface AuditSealsTable {
  tenant_id: string;
  /** 1, 2, 3 … without a gap. */
  seq: BigInteger;
  event_id: string | number;
  key_id: string;
  mac: string;
  sealed_at: CreatedAt;
}

/** The position of a sink in a chain. */
export interface AuditDeliveriesTable {
  tenant_id: string;
  sink: string;
  /** The last row that was delivered to the sink. */
  delivered_seq: BigInteger;
  lease_id: string | null;
  leased_until: MaybeDate;
  failures: Generated<number>;
  due_at: MaybeDate;
}

/** A reason written by an administrator; stored outside the chain so that it can be erased. */
export interface AuditReasonsTable {
  /** The digest in the audit row. */
  digest: string;
  identity_key: string;
  salt: string;
  reason: string;
}

/** A tenant's chain, and the position of its latest checkpoint. */
export interface AuditChainsTable {
  tenant_id: string;
  checkpoint_seq: BigInteger;
  checkpoint_at: ColumnType<Date, Date | undefined, Date>;
}

/** A window in which requests are counted. */
export interface RateLimitsTable {
  key: string;
  started_at: Date;
  hits: number;
  expires_at: Date;
}

/** The recent failed attempts of a person, for the attempt budget (R15). */
export interface GuessBudgetsTable {
  identity_key: string;
  /** Read and written only by SQL. */
  failed_at: unknown;
}

/** A request with its idempotency key, and its sealed answer. */
export interface IdempotentAnswersTable {
  request_id: string;
  key_id: string;
  body_hash: string;
  /** Sealed; null while the first request is still running. */
  answer: string | null;
  running_until: Date;
  expires_at: Date;
}

/** Every table of the store; one PostgreSQL dialect, also on PGlite. */
export interface Database {
  erased_identities: ErasedIdentitiesTable;
  identities: IdentitiesTable;
  sessions: SessionsTable;
  factors: FactorsTable;
  enrollments: EnrollmentsTable;
  challenges: ChallengesTable;
  grants: GrantsTable;
  recovery_code_sets: RecoveryCodeSetsTable;
  recovery_codes: RecoveryCodesTable;
  mfa_prompts: PromptsTable;
  next_steps: NextStepsTable;
  moments: MomentsTable;
  sent_codes: SentCodesTable;
  send_limits: SendLimitsTable;
  former_addresses: FormerAddressesTable;
  remembered_devices: RememberedDevicesTable;
  invitations: InvitationsTable;
  outbox: OutboxTable;
  devices: DevicesTable;
  countries: CountriesTable;
  dated_notices: DatedNoticesTable;
  spendings: SpendingsTable;
  spending_heads: SpendingHeadsTable;
  reminders: RemindersTable;
  audit_events: AuditEventsTable;
  policies: PoliciesTable;
  policy_requests: PolicyRequestsTable;
  prompt_copies: PromptCopiesTable;
  console_links: ConsoleLinksTable;
  copy_drafts: CopyDraftsTable;
  experiments: ExperimentsTable;
  experiment_exposures: ExperimentExposuresTable;
  experiment_days: ExperimentDaysTable;
  decision_days: DecisionDaysTable;
  decision_samples: DecisionSamplesTable;
  weekly_digests: WeeklyDigestsTable;
  audit_unsealed: AuditUnsealedTable;
  audit_seals: AuditSealsTable;
  audit_chains: AuditChainsTable;
  audit_deliveries: AuditDeliveriesTable;
  audit_reasons: AuditReasonsTable;
  rate_limits: RateLimitsTable;
  guess_budgets: GuessBudgetsTable;
  idempotent_answers: IdempotentAnswersTable;
}
