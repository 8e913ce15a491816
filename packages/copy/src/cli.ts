#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languages } from './languages.ts';
import { type VariantFinding, lintVariants } from './lint/index.ts';
import { readVariants } from './lint/read-variants.ts';

const usage = 'kairos-copy lint [files] [--format pretty|json]';

/** Variants that are kept as bad examples: their errors are reported as warnings. */
const references = ['classic'];

// Exit codes: 0 no errors, 1 errors, 2 a file could not be read. Without files, lints the built-in variants.
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'pretty' } },
  });
  const [command, ...files] = positionals;
  if (command !== 'lint' || !['pretty', 'json'].includes(values.format)) throw new Error(usage);
  const builtIn = Object.fromEntries(
    Object.entries(languages).map(([locale, { promptVariants }]) => [locale, promptVariants]),
  );
  const results =
    files.length === 0
      ? [{ file: 'built-in variants', ...lintVariants(builtIn, references) }]
      : files.map((file) => ({ file, ...lintVariants(readVariants(readFileSync(file, 'utf8'), file)) }));
  const errors = results
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error').length;
  if (values.format === 'json') console.log(JSON.stringify(results, null, 2));
  else for (const { file, findings, notChecked } of results) show(file, findings, notChecked);
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
    console.log(`Wording not checked, because there is no word list: ${notChecked.join(', ')}.`);
}
