import { type AuditSink, type AuditWebhook, consoleAuditSink, webhookAuditSink } from '@kairos-mfa/engine';
import type { KairosServerLog } from './log.ts';

/** The receivers of audit rows besides the database. */
export interface AuditSinkConfig {
  /** Writes one JSON object per line to the log. */
  readonly console?: boolean;
  /** Sends signed requests to the host's endpoint. */
  readonly webhook?: AuditWebhook;
  /** The host's own sinks. */
  readonly own?: readonly AuditSink[];
}

/** Creates the configured sinks. Throws if the webhook secret is invalid. */
export function createAuditSinks(
  { console: toConsole, webhook, own = [] }: AuditSinkConfig,
  log: KairosServerLog,
): AuditSink[] {
  return [
    ...(toConsole ? [consoleAuditSink((line) => log.info(line))] : []),
    ...(webhook ? [webhookAuditSink(webhook)] : []),
    ...own,
  ];
}
