#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languages } from './languages.ts';
import { type VariantFinding, lintVariants } from './lint/index.ts';
import { readVariants } from './lint/read-decks.ts';

const usage = 'kairos-copy lint [files] [--format pretty|json]';

/** What everybody writes first, kept to show what is wrong with it. */
const references = ['classic'];

// Says what is wrong with words: 0 nothing, 1 errors, 2 it could not be read. Without files, our own decks.
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'pretty' } },
  });
  const [command, ...files] = positionals;
  if (command !== 'lint' || !['pretty', 'json'].includes(values.format)) throw new Error(usage);
  const ours = Object.fromEntries(
    Object.entries(languages).map(([locale, { promptVariants: deck }]) => [locale, deck]),
  );
  const judged =
    files.length === 0
      ? [{ file: 'ours', ...lintVariants(ours, references) }]
      : files.map((file) => ({ file, ...lintVariants(readVariants(readFileSync(file, 'utf8'), file)) }));
  const errors = judged
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error').length;
  if (values.format === 'json') console.log(JSON.stringify(judged, null, 2));
  else for (const { file, findings, notChecked } of judged) show(file, findings, notChecked);
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function show(file: string, findings: readonly VariantFinding[], notChecked: readonly string[]): void {
  for (const { locale, variant, line, severity, rule, message } of findings)
    console.log(`${severity.padEnd(7)} ${locale} ${variant}.${line}  ${rule}\n        ${message}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  console.log(`${file}: ${errors} errors, ${findings.length - errors} warnings.`);
  if (notChecked.length > 0)
    console.log(`Wording not checked, for want of a word list: ${notChecked.join(', ')}.`);
}
