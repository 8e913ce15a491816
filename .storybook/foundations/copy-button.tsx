import { useState, type ReactElement, type ReactNode } from 'react';
import './copy-button.css';

/** Copies a text. Without children, the text is its label. */
export function CopyButton({ text, children }: { text: string; children?: ReactNode }): ReactElement {
  const [outcome, setOutcome] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('Copied'),
      () => setOutcome('The browser refused to copy'),
    );
  };
  return (
    <span className="copy-button">
      <button
        type="button"
        data-plain={children === undefined ? '' : undefined}
        aria-label={children === undefined ? `Copy ${text}` : undefined}
        onClick={copy}
        onBlur={() => setOutcome('')}
      >
        {children ?? text}
      </button>
      <output>{outcome}</output>
    </span>
  );
}
