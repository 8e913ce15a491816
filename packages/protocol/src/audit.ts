/** Every audit event type; the documented names come first, ours after. */
export const auditEventTypes = [
  'mfa.factor_enrolled',
  'mfa.factor_removed',
  'mfa.factor_admin_reset',
  'user.mfa_succeeded',
  'user.mfa_failed',
  'mfa.backup_codes_regenerated',
  'mfa.code_sent',
  'mfa.code_withheld',
  'mfa.security_key_invited',
  'mfa.device_remembered',
  'mfa.devices_forgotten',
  'mfa.prompt_shown',
  'mfa.prompt_exposed',
  'mfa.prompt_answered',
  'mfa.setup_skipped',
  'mfa.next_step_shown',
  'mfa.next_step_answered',
  'mfa.enrollment_started',
  'mfa.enrollment_abandoned',
  'mfa.recovery_codes_acknowledged',
  'mfa.grant_issued',
  'mfa.grant_consumed',
  'mfa.grant_dropped',
  'mfa.reminder_sent',
  /** A start of the server with factors of the host's own; with the hash of their file. */
  'mfa.factors_loaded',
  'mfa.policy_changed',
  'mfa.policy_change_requested',
  'mfa.copy_changed',
  /** A draft was created, edited, requested, scheduled, published or discarded. */
  'mfa.copy_draft_changed',
  /** By an administrator, by the host, or by the server: at its end, or where a guard-rail was crossed. */
  'mfa.experiment_changed',
  'mfa.identity_erased',
  /** A link to the console was made by the host, and opened in a browser. */
  'mfa.console_link_created',
  'mfa.console_link_opened',
] as const;
/** The type of an audit event. */
export type AuditEventType = (typeof auditEventTypes)[number];

/** One audit row as the wire shows it. Details never hold a code, a secret or a full phone number. */
export interface AuditEvent {
  id: string;
  type: AuditEventType;
  /** ISO 8601. */
  at: string;
  identityId: string;
  sessionId?: string;
  /** The administrator who did it to another person; absent for the person themselves and for the host. */
  actorId?: string;
  details: Record<string, string | number | boolean | null>;
}
