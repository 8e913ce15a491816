import type { AuditSink } from './audit-sink.ts';

/** Writes the audit as one JSON object a line, for a log collector. */
export function consoleAuditSink(write: (line: string) => void = (line) => console.info(line)): AuditSink {
  return {
    name: 'console',
    async take({ tenantId, events }) {
      for (const event of events) write(JSON.stringify({ audit: { tenantId, ...event } }));
    },
  };
}
