import type { CopyFinding } from '@kairos-mfa/protocol';

/** A part of a text; a marked one has the severity of the finding about it. */
export interface TextPart {
  readonly text: string;
  readonly severity?: CopyFinding['severity'] | undefined;
}

/** What a finding quotes of the text, e.g. “hackers”. */
export function quotedIn({ message }: Pick<CopyFinding, 'message'>): string | undefined {
  return /“([^”]+)”/.exec(message)?.[1];
}

/** Splits a text at what its findings quote, and at what is beyond its limit. */
export function markRanges(
  text: string,
  findings: readonly Pick<CopyFinding, 'message' | 'severity'>[],
  limit: number,
): TextPart[] {
  const marks = Array.from<CopyFinding['severity'] | undefined>({ length: text.length });
  for (const finding of findings) {
    const quoted = quotedIn(finding);
    if (quoted === undefined) continue;
    let start = 0;
    for (const before of text.split(quoted).slice(0, -1)) {
      start += before.length;
      marks.fill(finding.severity, start, start + quoted.length);
      start += quoted.length;
    }
  }
  // A message with placeholders is longer than the text that it becomes, so its end is not beyond the limit.
  if (!text.includes('{') && text.length > limit) marks.fill('error', limit);
  const parts: TextPart[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end++)
    if (end === text.length || marks[end] !== marks[start]) {
      parts.push({ text: text.slice(start, end), severity: marks[start] });
      start = end;
    }
  return parts;
}
