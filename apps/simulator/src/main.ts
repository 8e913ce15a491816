import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInPolicy, readPolicy } from './read-policy.ts';
import { report } from './report.ts';
import { describeForecast, simulateExperiment } from './simulate-experiment.ts';
import { simulate } from './simulate.ts';
import { computeStatistics } from './statistics.ts';

const help = `Runs the prompt policy over a generated population and draws who sees prompts, when, how often, and why others do not.

  pnpm simulate [--policy FILE] [--people 2000] [--days 91] [--seed 1] [--out simulation.html]
  pnpm simulate --write-policy FILE     writes the built-in policy, as a start
  pnpm simulate --base 0.1 --ratio 1.5 [--share 0.5] [--runs 500]
                                        plays an experiment on this traffic: how long until which verdict, how often wrong`;

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
      base: { type: 'string' },
      ratio: { type: 'string', default: '1.5' },
      share: { type: 'string', default: '0.5' },
      runs: { type: 'string', default: '500' },
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
  if (values.base !== undefined) {
    const experiment = {
      base: share('base', values.base),
      ratio: positive('ratio', values.ratio),
      share: share('share', values.share),
      runs: wholeNumber('runs', values.runs),
      seed: simulation.seed,
    };
    if (experiment.base * experiment.ratio >= 1)
      throw new Error(`--base ${values.base} × --ratio ${values.ratio} is a rate above 1.\n\n${help}`);
    return console.log(describeForecast(simulateExperiment(simulation, experiment), experiment));
  }
  const out = resolve(values.out);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, report(simulation, policy));
  const { prompts, enrolled, people } = computeStatistics(simulation);
  console.log(`${people} people saw ${prompts} prompts and ${enrolled} set up. The report is in ${out}`);
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name} must be a number above 0, not "${text}".\n\n${help}`);
}

function share(name: string, text: string): number {
  const number = positive(name, text);
  if (number < 1) return number;
  throw new Error(`--${name} must lie between 0 and 1, not "${text}".\n\n${help}`);
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} must be a whole number above 0, not "${text}".\n\n${help}`);
}
