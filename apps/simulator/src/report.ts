import type { Policy } from '@kairos-mfa/engine/policy';
import { bars, colorOf, columns, escapeText, line } from './charts.ts';
import { figuresOf, type Counts } from './figures.ts';
import type { Simulation } from './simulate.ts';

const style = `
:root { color-scheme: light dark; font: 15px/1.6 system-ui, sans-serif; --ink: light-dark(#14171a, #e9ecee); --quiet: light-dark(#5b636b, #9aa4ad); --line: light-dark(#e4e1d8, #2a3036); background: light-dark(#fbfaf7, #0e1113); color: var(--ink); }
body { max-width: 760px; margin: 48px auto; padding: 0 20px; }
h1 { font-size: 26px; line-height: 1.25; letter-spacing: -0.01em; } h2 { font-size: 18px; margin: 48px 0 4px; }
p { color: var(--quiet); margin: 4px 0 16px; } svg { width: 100%; height: auto; overflow: visible; }
svg text { font-size: 12px; fill: var(--quiet); } svg .count { fill: var(--ink); font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 16px; border-block: 1px solid var(--line); padding-block: 16px; }
dt { color: var(--quiet); font-size: 13px; } dd { margin: 0; font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; }
ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: 13px; } i { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-inline-end: 6px; }`;

/** Draws a simulation as one HTML page that needs nothing else: who is asked when, how often, and why not. */
export function report(simulation: Simulation, policy: Policy): string {
  const figures = figuresOf(simulation);
  const moments = [...new Set(figures.weeks.flatMap((week) => [...week.keys()]))].toSorted();
  const { caps } = policy.document.prompt;
  const legend = moments.map(
    (name, index) => `<li><i style="background:${colorOf(index)}"></i>${escapeText(name)}</li>`,
  );
  const histogram = figures.promptsPerPerson.map((count, prompts) => [times(prompts), count] as const);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kairos simulation</title><style>${style}</style>
<h1>Who would be asked, how often, and why not</h1>
<p>The real policy over a made-up population: ${simulation.people.toLocaleString('en')} people, ${simulation.days} days, seed ${simulation.seed}. Habits and answers are assumptions; what the policy does with them is not. Compare two policies with the same seed, and do not read the adoption as a forecast.</p>
<dl><div><dt>Prompts</dt><dd>${figures.prompts.toLocaleString('en')}</dd></div><div><dt>Prompts a person</dt><dd>${perPerson(figures.prompts, figures.people)}</dd></div><div><dt>Set up</dt><dd>${figures.enrolled.toLocaleString('en')}</dd></div><div><dt>Most for one person</dt><dd>${figures.promptsPerPerson.length - 1}</dd></div></dl>
<h2>When people are asked</h2><p>Prompts of each week, by the moment that opened them.</p>${columns(figures.weeks, moments, 'Prompts of each week by moment')}<ul>${legend.join('')}</ul>
<h2>How often one person is asked</h2><p>People by the number of prompts they saw. The policy allows ${caps.perQuarter} in 90 days and ${caps.perYear} in a year.</p>${bars(histogram, 'People by number of prompts')}
<h2>Why people were not asked</h2><p>Moments that passed in silence, by cause. One decision can have several.</p>${bars(sorted(figures.holds), 'Holds by cause')}
<h2>What people answered</h2>${bars(sorted(figures.outcomes), 'Answers')}
<h2>People who have set up</h2><p>By the end of each week, as a share of everybody.</p>${line(figures.adoption, figures.people, 'People who have set up by week')}
</html>`;
}

function sorted(counts: Counts): [string, number][] {
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

function times(prompts: number): string {
  if (prompts === 0) return 'never asked';
  return prompts === 1 ? 'once' : `${prompts} times`;
}

function perPerson(prompts: number, people: number): string {
  return people === 0 ? '0' : (prompts / people).toFixed(2);
}
