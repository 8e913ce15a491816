import type { Counts } from './statistics.ts';

/** Escapes text for HTML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One bar: name, short explanation and count. */
export interface Bar {
  readonly name: string;
  readonly meaning?: string;
  readonly count: number;
  /** Shown instead of the count. */
  readonly label?: string;
}

/** Renders horizontal bars; the longest one has the full width. */
export function bars(rows: readonly Bar[]): string {
  if (rows.length === 0) return '<p>None.</p>';
  const most = Math.max(Number.MIN_VALUE, ...rows.map(({ count }) => count));
  const drawn = rows.map(
    ({ name, meaning, count, label = whole(count) }) =>
      `<li><span class="name">${escapeText(name)}${
        meaning === undefined ? '' : `<small>${escapeText(meaning)}</small>`
      }</span><span class="track">${count === 0 ? '' : `<span class="bar" style="inline-size:${percent(count / most)}"></span>`}<b>${escapeText(label)}</b></span></li>`,
  );
  return `<ol class="bars">${drawn.join('')}</ol>`;
}

/** Renders stacked columns, one per week, with their sum above. */
export function columns(weeks: readonly Counts[], names: readonly string[], label: string): string {
  const sums = weeks.map((week) => [...week.values()].reduce((total, count) => total + count, 0));
  const most = Math.max(1, ...sums);
  const drawn = weeks.map((week, index) => {
    const parts = names.map((name, series) => {
      const count = week.get(name) ?? 0;
      return count === 0
        ? ''
        : `<i class="s${series % 6}" style="flex-grow:${count}" title="${escapeText(name)}: ${whole(count)}"></i>`;
    });
    const total = sums[index] ?? 0;
    return `<li><div class="room"><b>${total === 0 ? '' : whole(total)}</b><div class="stack" style="block-size:${percent(total / most)}">${parts.toReversed().join('')}</div></div><span>${index + 1}</span></li>`;
  });
  const legend = names.map((name, series) => `<li><i class="s${series % 6}"></i>${escapeText(name)}</li>`);
  return `<ol class="columns" role="img" aria-label="${escapeText(label)}">${drawn.join('')}</ol><ul class="legend"><li class="quiet">Week</li>${legend.join('')}</ul>`;
}

/** Renders a line chart over the weeks, as a share of all people; the scale ends at a multiple of ten per cent. */
export function line(values: readonly number[], of: number, label: string): string {
  const shares = values.map((value) => (of === 0 ? 0 : value / of));
  const top = Math.max(0.1, Math.ceil(Math.max(0, ...shares) * 10) / 10);
  const points = shares.map(
    (share, index) =>
      `${((index / Math.max(1, shares.length - 1)) * 100).toFixed(2)},${((1 - share / top) * 100).toFixed(2)}`,
  );
  const last = shares.at(-1) ?? 0;
  return `<figure class="line" role="img" aria-label="${escapeText(label)}: ${percent(last)} at the end">
<div class="scale"><span>${percent(top, 0)}</span><span>${percent(top / 2, 0)}</span><span>0%</span></div>
<svg viewBox="0 0 100 100" preserveAspectRatio="none"><polygon points="0,100 ${points.join(' ')} 100,100"/><polyline points="${points.join(' ')}"/></svg>
<div class="weeks"><span>Week 1</span><b>${percent(last)} in week ${values.length}</b></div></figure>`;
}

function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)}%`;
}

function whole(count: number): string {
  return count.toLocaleString('en');
}
