/** The styles of the report, for print, dark mode, wide screens and phones. */
export const reportStyles = `
:root { color-scheme: light dark; font: 15px/24px system-ui, sans-serif; background: var(--paper); color: var(--ink);
  --paper: light-dark(#fbfaf7, #0e1113); --ink: light-dark(#14171a, #eef0f1); --quiet: light-dark(#5b6168, #a3abb2); --line: light-dark(#e6e2d8, #2c3237);
  --s0: light-dark(#0f766e, #4fd1c0); --s1: light-dark(#b7791f, #e0ac58); --s2: light-dark(#4f6bb5, #8fa6e8); --s3: light-dark(#a0527a, #d98bb4); --s4: light-dark(#5c7a29, #a5c26b); --s5: light-dark(#6b7280, #9ca3af); }
body { max-inline-size: 760px; margin: 48px auto; padding-inline: 20px; }
h1 { font-size: 26px; line-height: 32px; letter-spacing: -0.01em; margin: 0 0 8px; } h2 { font-size: 18px; line-height: 24px; margin: 56px 0 4px; }
p { color: var(--quiet); margin: 0 0 20px; max-inline-size: 62ch; } .quiet, small { color: var(--quiet); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 16px; border-block: 1px solid var(--line); padding-block: 16px; margin: 24px 0 0; }
dt { color: var(--quiet); font-size: 13px; line-height: 20px; } dd { margin: 0; font-size: 24px; line-height: 32px; font-weight: 600; } dd, b { font-variant-numeric: tabular-nums; }
ol, ul { list-style: none; padding: 0; margin: 0; } b { font-weight: 600; font-size: 13px; }
.bars { display: grid; gap: 10px; } .bars li { display: grid; grid-template-columns: minmax(0, 250px) minmax(0, 1fr); gap: 2px 20px; align-items: center; }
.name { overflow-wrap: anywhere; } small { display: block; font-size: 13px; line-height: 18px; }
.track { display: flex; align-items: center; gap: 10px; padding-inline-end: 84px; } .track b { inline-size: 0; white-space: nowrap; }
.bar { block-size: 16px; min-inline-size: 2px; flex: none; border-radius: 4px; background: var(--s0); }
.columns { display: flex; align-items: stretch; gap: clamp(2px, 1vw, 6px); } .columns li { flex: 1; min-inline-size: 0; text-align: center; font-size: 12px; color: var(--quiet); }
.room { block-size: 220px; display: flex; flex-direction: column; justify-content: flex-end; border-block-end: 1px solid var(--line); } .room b { color: var(--ink); font-size: 12px; }
.stack { display: flex; flex-direction: column; gap: 1px; border-radius: 4px 4px 0 0; overflow: hidden; max-block-size: calc(100% - 24px); } .stack i { flex-basis: 0; min-block-size: 1px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13px; margin-block-start: 8px; } .legend i { display: inline-block; inline-size: 10px; block-size: 10px; border-radius: 3px; margin-inline-end: 6px; }
.s0 { background: var(--s0); } .s1 { background: var(--s1); } .s2 { background: var(--s2); } .s3 { background: var(--s3); } .s4 { background: var(--s4); } .s5 { background: var(--s5); }
.line { display: grid; grid-template-columns: auto 1fr; gap: 6px 10px; margin: 0; font-size: 12px; color: var(--quiet); } .scale { display: flex; flex-direction: column; justify-content: space-between; text-align: end; line-height: 1; }
.line svg { inline-size: 100%; block-size: 180px; border-block: 1px solid var(--line); background: linear-gradient(var(--line), var(--line)) center / 100% 1px no-repeat; } .line polygon { fill: var(--s0); opacity: 0.12; } .line polyline { fill: none; stroke: var(--s0); stroke-width: 2.5; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.weeks { grid-column: 2; display: flex; justify-content: space-between; } .weeks b { color: var(--ink); }
@media (max-width: 560px) { body { margin-block: 28px; } .bars { gap: 14px; } .bars li { grid-template-columns: minmax(0, 1fr); } .track { padding-inline-end: 60px; } .columns, .room b { font-size: 10px; } .columns li { font-size: 10px; } .room b { writing-mode: sideways-lr; align-self: center; } .room { block-size: 240px; } .stack { max-block-size: calc(100% - 36px); } }
@media print { body { margin: 0 auto; } h2 { break-after: avoid; } .columns, .line, .bars li { break-inside: avoid; } }`;
