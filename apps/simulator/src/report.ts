import type { Policy } from '@kairos-mfa/engine/policy';
import { type Bar, bars, columns, line } from './charts.ts';
import { reportStyles } from './report-styles.ts';
import type { Simulation } from './simulate.ts';
import { type Counts, computeStatistics, type Group } from './statistics.ts';
import { suppressionReasons } from './suppression-reasons.ts';

/** Renders a simulation as one self-contained HTML page: who sees prompts, when, how often, and why others do not. */
export function report(simulation: Simulation, policy: Policy): string {
  const statistics = computeStatistics(simulation);
  const moments = [...new Set(statistics.weeks.flatMap((week) => [...week.keys()]))].toSorted();
  const { caps } = policy.document.prompt;
  const asked = statistics.people - (statistics.promptsPerPerson[0] ?? 0);
  const facts: readonly (readonly [string, string])[] = [
    ['People asked', whole(asked)],
    ['Prompts', whole(statistics.prompts)],
    ['Most for one person', whole(statistics.promptsPerPerson.length - 1)],
    ['Set up', whole(statistics.enrolled)],
    [
      'Prompts per set-up',
      statistics.enrolled === 0 ? '–' : (statistics.prompts / statistics.enrolled).toFixed(1),
    ],
  ];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kairos simulation</title><style>${reportStyles}</style>
<main>
<h1>Who would see prompts, how often, and why others would not</h1>
<p>The policy over a generated population: ${whole(simulation.people)} people, ${simulation.days} days, seed ${simulation.seed}. Habits and answers are assumptions; the decisions are those of the real policy. Compare two policies with the same seed, and do not read the enrollments as a forecast.</p>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>
<h2>Who is asked</h2><p>Prompts for each person, by how they use the product.</p>${bars(statistics.groups.map(groupBar))}
<h2>When people are asked</h2><p>Prompts of each week, by the moment that opened them.</p>${columns(statistics.weeks, moments, 'Prompts of each week by moment')}
<h2>How often one person is asked</h2><p>The policy allows ${caps.perQuarter} prompts in 90 days and ${caps.perYear} in a year. A dated notice is not counted.</p>${bars(statistics.promptsPerPerson.map((count, prompts) => ({ name: times(prompts), count })))}
<h2>Why people were not asked</h2><p>Moments without a prompt, by reason. One decision can have several reasons.</p>${bars(sorted(statistics.holds, suppressionReasons))}
<h2>What people answered</h2><p>Assumed answers, to see how the policy reacts.</p>${bars(sorted(statistics.outcomes, answers))}
<h2>Who has enrolled</h2><p>By the end of each week, as a share of everybody.</p>${line(statistics.adoption, statistics.people, 'People who have set up by week')}
</main></html>`;
}

const answers: Readonly<Record<string, string>> = {
  enrolled: 'set up a second step',
  dismissed: 'not now',
  later: 'remind me on a day I choose',
  closed: 'closed without an answer',
};

function groupBar({ name, people, prompts, enrolled }: Group): Bar {
  const each = people === 0 ? 0 : prompts / people;
  const share = people === 0 ? 0 : Math.round((enrolled / people) * 100);
  return { name, meaning: `${whole(people)} people, ${share}% set up`, count: each, label: each.toFixed(2) };
}

function sorted(counts: Counts, meanings: Readonly<Record<string, string>>): Bar[] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => {
      const meaning = meanings[name];
      return { name, count, ...(meaning !== undefined && { meaning }) };
    });
}

function times(prompts: number): string {
  if (prompts === 0) return 'never';
  return prompts === 1 ? 'once' : `${prompts} times`;
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
