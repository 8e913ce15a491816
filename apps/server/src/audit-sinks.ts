import { type AuditSink, type AuditWebhook, consoleAuditSink, webhookAuditSink } from '@kairos-mfa/engine';
import type { KairosServerLog } from './log.ts';

/** Where the audit is told as well. */
export interface AuditSinkConfig {
  /** As one JSON object a line, into the log. */
  readonly console?: boolean;
  /** To an endpoint of the host's own, signed. */
  readonly webhook?: AuditWebhook;
  /** Functions of the host's own. */
  readonly own?: readonly AuditSink[];
}

/** Every sink that is configured. Throws when a secret is none. */
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
