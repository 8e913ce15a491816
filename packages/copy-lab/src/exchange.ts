import type { CopyChange, NewCopyDraft } from '@kairos-mfa/protocol';

/** The JSON of a draft: the body of `POST /admin/copy/drafts`. */
export function exportDraft({ name, changes }: NewCopyDraft): string {
  return `${JSON.stringify({ name, changes }, null, 2)}\n`;
}

/** Reads the JSON of a draft. Returns what is wrong with it, for the author; the server judges the words. */
export function importDraft(text: string): NewCopyDraft | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'This is not JSON.';
  }
  if (!isRecord(value) || typeof value['name'] !== 'string' || !Array.isArray(value['changes']))
    return 'A draft has a “name” and “changes”.';
  const bad = value['changes'].findIndex((change) => !isChange(change));
  if (bad >= 0)
    return `Change ${bad + 1} needs “variant”, “locale”, “version” and “words” with title, body, benefit and primary.`;
  // SAFETY: every part was checked above.
  return { name: value['name'], changes: value['changes'] as CopyChange[] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isChange(change: unknown): boolean {
  if (!isRecord(change)) return false;
  const { variant, locale, version, words } = change;
  const isNamed = typeof variant === 'string' && typeof locale === 'string' && Number.isInteger(version);
  return isNamed && (words === null || isWords(words));
}

function isWords(words: unknown): boolean {
  if (!isRecord(words)) return false;
  const { title, body, benefit, primary, dismiss = '', later = '' } = words;
  return [title, body, benefit, primary, dismiss, later].every((line) => typeof line === 'string');
}
