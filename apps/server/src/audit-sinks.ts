import {
  type AuditSink,
  type AuditWebhook,
  consoleAuditSink,
  postHogAuditSink,
  type PostHogSettings,
  segmentAuditSink,
  type SegmentSettings,
  webhookAuditSink,
} from '@kairos-mfa/engine';
import type { KairosServerLog } from './log.ts';

/** The receivers of audit rows besides the database. */
export interface AuditSinkConfig {
  /** Writes one JSON object per line to the log. */
  readonly console?: boolean;
  /** Sends signed requests to the host's endpoint. */
  readonly webhook?: AuditWebhook;
  /** Sends events of prompts and set-ups in the form of Segment. */
  readonly segment?: SegmentSettings;
  /** The same in the form of PostHog. */
  readonly postHog?: PostHogSettings;
  /** The host's own sinks. */
  readonly own?: readonly AuditSink[];
}

/** Creates the configured sinks. Throws if the webhook secret is invalid. */
export function createAuditSinks(
  { console: toConsole, webhook, segment, postHog, own = [] }: AuditSinkConfig,
  log: KairosServerLog,
): AuditSink[] {
  return [
    ...(toConsole ? [consoleAuditSink((line) => log.info(line))] : []),
    ...(webhook ? [webhookAuditSink(webhook)] : []),
    ...(segment ? [segmentAuditSink(segment)] : []),
    ...(postHog ? [postHogAuditSink(postHog)] : []),
    ...own,
  ];
}
