import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInPolicy, readPolicy } from './read-policy.ts';
import { report } from './report.ts';
import { simulate } from './simulate.ts';
import { computeStatistics } from './statistics.ts';

const help = `Runs the prompt policy over a generated population and draws who sees prompts, when, how often, and why others do not.

  pnpm simulate [--policy FILE] [--people 2000] [--days 91] [--seed 1] [--out simulation.html]
  pnpm simulate --write-policy FILE     writes the built-in policy, as a start`;

try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(): void {
  const { values } = parseArgs({
    options: {
      policy: { type: 'string' },
      'write-policy': { type: 'string' },
      people: { type: 'string', default: '2000' },
      days: { type: 'string', default: '91' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: 'simulation.html' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(help);
  const begin = values['write-policy'];
  if (begin !== undefined) {
    // `wx` does not overwrite an existing document.
    writeFileSync(begin, builtInPolicy(), { flag: 'wx' });
    return console.log(`The built-in policy is in ${resolve(begin)}`);
  }
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
  const { prompts, enrolled, people } = computeStatistics(simulation);
  console.log(`${people} people saw ${prompts} prompts and ${enrolled} set up. The report is in ${out}`);
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} must be a whole number above 0, not "${text}".\n\n${help}`);
}
