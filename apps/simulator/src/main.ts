import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compilePolicy, defaultPolicy, type Policy } from '@kairos-mfa/engine/policy';
import { policyDocument } from '@kairos-mfa/protocol/schemas';
import { figuresOf } from './figures.ts';
import { report } from './report.ts';
import { simulate } from './simulate.ts';

const help = `Runs the real prompt policy over a made-up population and draws who is asked when, how often, and why not.

  pnpm simulate [--policy FILE] [--people 2000] [--days 91] [--seed 1] [--out simulation.html]`;

const { values } = parseArgs({
  options: {
    policy: { type: 'string' },
    people: { type: 'string', default: '2000' },
    days: { type: 'string', default: '91' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'simulation.html' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  const policy = readPolicy(values.policy);
  const simulation = simulate(policy, {
    people: wholeNumber('people', values.people),
    days: wholeNumber('days', values.days),
    seed: wholeNumber('seed', values.seed),
    start: new Date('2026-01-05T00:00:00Z'),
  });
  const out = resolve(values.out);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, report(simulation, policy));
  const { prompts, enrolled, people } = figuresOf(simulation);
  console.log(`${people} people saw ${prompts} prompts and ${enrolled} set up. The report is in ${out}`);
}

function readPolicy(file: string | undefined): Policy {
  if (file === undefined) return compilePolicy(defaultPolicy, 1);
  const parsed = policyDocument.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return compilePolicy(parsed.data, 1);
  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'the document'}: ${issue.message}`,
  );
  console.error(`${file} is not a policy document:\n${problems.join('\n')}`);
  process.exit(1);
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`--${name} wants a whole number above 0, and got "${text}".\n\n${help}`);
  process.exit(1);
}
