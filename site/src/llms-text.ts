import type { Page } from './stage-pages.ts';

/** A list of all pages for language models (llmstxt.org): title, address, first sentence. */
export function writeLlmsText(pages: readonly Page[]): string {
  const lines = pages
    .filter(({ file }) => file !== 'index.md' && file !== 'changelog.md')
    .toSorted((one, other) => one.file.localeCompare(other.file))
    .map(
      ({ file, text }) => `- [${titleOf(text)}](/${file.replace(/\.md$/, '.html')}): ${firstSentence(text)}`,
    );
  return [
    '# Kairos',
    '',
    '> Multi-factor authentication at the right moment, beside any login: React components and hooks, and the server behind them. TypeScript, PostgreSQL, MIT.',
    '',
    '## Pages',
    '',
    ...lines,
    '- [HTTP API](/openapi.json): the OpenAPI 3.1 document',
    '',
  ].join('\n');
}

function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? 'Untitled';
}

function firstSentence(text: string): string {
  const paragraph = text.split(/\n{2,}/).find((part) => /^[A-Z*]/.test(part)) ?? '';
  const plain = paragraph
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/[*`]|\s+/g, (found) => (/\s/.test(found) ? ' ' : ''));
  return /^.+?[.?](?= |$)/.exec(plain)?.[0] ?? plain;
}
