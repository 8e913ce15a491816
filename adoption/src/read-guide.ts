import { readFileSync } from 'node:fs';

/** What a guide tells its reader to do, in order. */
export interface GuideStep {
  readonly title: string;
  /** Commands, one a line; those of the last step run side by side. */
  readonly commands: readonly string[];
  /** Whole files, by their path in the app. */
  readonly files: readonly { readonly path: string; readonly code: string }[];
}

/** Reads the numbered steps of a guide: `1. **Title** text`, then code blocks of commands (`sh`) or of named files. */
export function readGuide(file: string, heading?: string): readonly GuideStep[] {
  const text = readFileSync(file, 'utf8');
  const section =
    heading === undefined ? text : (text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '');
  const parts = section.split(/^\d+\. (?=\*\*)/m).slice(1);
  if (parts.length === 0) throw new Error(`${file} has no numbered steps.`);
  return parts.map((part) => ({
    title: /\*\*(.+?)\*\*/.exec(part)?.[1] ?? '',
    commands: blocks(part, /```sh\n([\s\S]*?)```/g).flatMap(([lines = '']) => lines.trim().split('\n')),
    files: blocks(part, /`([^`\n]+\.tsx?)`\n\n {3}```tsx?\n([\s\S]*?)```/g).map(([path = '', code = '']) => ({
      path,
      code,
    })),
  }));
}

/** The groups of every match, without the indentation of a list. */
function blocks(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map(([, ...groups]) =>
    groups.map((group) => group.replaceAll(/^ {3}/gm, '')),
  );
}

/** The lines of code that an app gets, without blank lines, comments, and lines of nothing but brackets. */
export function countLines(code: string, before = ''): number {
  const known = new Set(before.split('\n').map((line) => line.trim().replace(/;$/, '')));
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[A-Za-z]/.test(line) && !line.startsWith('//') && !known.has(line.replace(/;$/, '')))
    .length;
}
