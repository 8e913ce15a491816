import { useState, type ReactElement } from 'react';
import { contrastOf, hexOf } from './computed.ts';
import { CopyButton } from './copy-button.tsx';

interface SwatchProps {
  name: string;
  /** What a host sets or reads. */
  variable: string;
  /** What the rules of the kit read. */
  property: string;
  description: string | undefined;
}

/** One colour: its value in this brand and theme, its contrast with the surface, and both names to copy. */
export function Swatch({ name, variable, property, description }: SwatchProps): ReactElement {
  const [hex, setHex] = useState('');
  const [ratio, setRatio] = useState('');
  const measure = (element: HTMLElement | null): void => {
    if (!element) return;
    setHex(hexOf(element, property));
    setRatio(contrastOf(element, property, '--k-surface').toFixed(2));
  };
  return (
    <li ref={measure}>
      <span className="swatch" style={{ background: `var(${property})` }} />
      <h3>{name}</h3>
      <CopyButton text={variable} />
      {hex && <CopyButton text={hex} />}
      <p data-slot="row-note">{`${ratio} : 1 on the surface`}</p>
      {description ? <p data-slot="row-note">{description}</p> : null}
    </li>
  );
}
