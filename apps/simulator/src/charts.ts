import type { Counts } from './figures.ts';

const width = 720;
const palette = ['#0f766e', '#b7791f', '#4f6bb5', '#a0527a', '#5c7a29', '#6b7280'];

/** Text that is safe inside SVG and HTML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The colour of a series, the same in every chart. */
export function colorOf(index: number): string {
  return palette[index % palette.length] ?? '#6b7280';
}

/** Stacked columns, one a week. */
export function columns(weeks: readonly Counts[], names: readonly string[], label: string): string {
  const height = 200;
  const most = Math.max(1, ...weeks.map((week) => sum(week)));
  const step = width / weeks.length;
  const bars = weeks.map((week, index) => {
    let top = height;
    return names
      .map((name, series) => {
        const size = ((week.get(name) ?? 0) / most) * height;
        top -= size;
        return `<rect x="${(index * step + 3).toFixed(1)}" y="${top.toFixed(1)}" width="${(step - 6).toFixed(1)}" height="${size.toFixed(1)}" fill="${colorOf(series)}"/>`;
      })
      .join('');
  });
  const ticks = weeks.map(
    (_, index) =>
      `<text x="${((index + 0.5) * step).toFixed(1)}" y="${height + 18}" text-anchor="middle">${index + 1}</text>`,
  );
  return svg(height + 24, label, bars.join('') + ticks.join(''));
}

/** Horizontal bars with their counts, longest first. */
export function bars(counts: readonly (readonly [name: string, count: number])[], label: string): string {
  const row = 30;
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const drawn = counts.map(([name, count], index) => {
    const y = index * row;
    const size = (count / most) * 420;
    return `<text x="0" y="${y + 19}">${escapeText(name)}</text><rect x="200" y="${y + 6}" width="${size.toFixed(1)}" height="18" rx="3" fill="${colorOf(0)}"/><text x="${(208 + size).toFixed(1)}" y="${y + 19}" class="count">${count.toLocaleString('en')}</text>`;
  });
  return svg(Math.max(row, counts.length * row), label, drawn.join(''));
}

/** A rising line over the weeks, as a share of everybody. */
export function line(values: readonly number[], of: number, label: string): string {
  const height = 160;
  const most = Math.max(1, ...values) * 1.1;
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * (width - 60);
  const y = (value: number) => height - (value / most) * height;
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = values.at(-1) ?? 0;
  const share = of === 0 ? 0 : (last / of) * 100;
  return svg(
    height + 8,
    label,
    `<polyline points="${points}" fill="none" stroke="${colorOf(0)}" stroke-width="2.5"/><text x="${width - 52}" y="${(y(last) + 5).toFixed(1)}" class="count">${share.toFixed(1)} %</text>`,
  );
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function svg(height: number, label: string, inside: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(label)}">${inside}</svg>`;
}
