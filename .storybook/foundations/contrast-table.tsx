import { useState, type ReactElement } from 'react';
import { colourPairs, contrastOf, type ColourPair } from './computed.ts';
import './contrast-table.css';

/** The contrast of every pair that carries meaning, in the brand and the theme around the table. */
export function ContrastTable({ label }: { label: string }): ReactElement {
  return (
    <ul className="contrasts" aria-label={label}>
      {colourPairs.map((pair) => (
        <Contrast key={pair.use} {...pair} />
      ))}
    </ul>
  );
}

function Contrast({ use, foreground, background, required }: ColourPair): ReactElement {
  const [ratio, setRatio] = useState(0);
  const measure = (element: HTMLElement | null): void => {
    if (element) setRatio(contrastOf(element, foreground, background));
  };
  const verdict = ratio >= required ? 'Pass' : 'Fail';
  return (
    <li ref={measure}>
      <span
        className="contrast-sample"
        aria-hidden="true"
        data-mark={required === 3 ? '' : undefined}
        style={{ color: `var(${foreground})`, background: `var(${background})` }}
      >
        {required === 3 ? '' : 'Aa'}
      </span>
      <span>{use}</span>
      <strong data-verdict={verdict}>{`${ratio.toFixed(2)} : 1, ${verdict.toLowerCase()}`}</strong>
      <span data-slot="row-note">{`needs ${required} : 1`}</span>
    </li>
  );
}
