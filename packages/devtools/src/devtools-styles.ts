/** The stylesheet of the shadow root. */
export const devtoolsStyles = `
:host { all: initial; }
*, *::before { box-sizing: border-box; }
.root {
  all: unset; position: fixed; inset: auto 12px 12px auto; z-index: 2147483000;
  display: flex; flex-direction: column-reverse; align-items: end; gap: 8px;
  max-width: calc(100vw - 24px); color-scheme: light dark;
  font: 13px/1.45 ui-sans-serif, system-ui, sans-serif;
  --ink: light-dark(#1c1d22, #f1f1f4); --quiet: light-dark(#565a66, #b3b6c2);
  --ground: light-dark(#ffffff, #1c1d22); --line: light-dark(#8b8f9c, #747886);
  --focus: light-dark(#2f4bd8, #9db0ff); --good: light-dark(#146c3c, #7ee2a8); --bad: light-dark(#a3201d, #ff9f98);
  color: var(--ink);
}
button, select { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 4px 8px; min-height: 28px; max-width: 100%; }
button { cursor: pointer; }
button[aria-pressed="true"] { background: var(--ink); color: var(--ground); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.toggle { font-weight: 600; }
.panel {
  width: 400px; max-width: 100%; max-height: min(70vh, 640px); overflow: auto; overscroll-behavior: contain;
  background: var(--ground); border: 1px solid var(--line); border-radius: 10px; padding: 12px;
}
h2 { font-size: 14px; margin: 0 0 8px; } h3 { font-size: 13px; margin: 16px 0 4px; }
p, ul, dl { margin: 4px 0; } ul { padding-left: 18px; } li { margin: 2px 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; } dd { margin: 0; overflow-wrap: anywhere; }
dt, .quiet { color: var(--quiet); }
code { font: 12px ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: inherit; }
.good { color: var(--good); } .bad { color: var(--bad); }
fieldset { border: 0; padding: 0; min-width: 0; }
.row { display: flex; flex-wrap: wrap; gap: 6px; align-items: end; margin: 4px 0; }
label { display: grid; gap: 2px; min-width: 0; }
`;
