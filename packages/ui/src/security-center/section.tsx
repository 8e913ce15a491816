import { useId, type ReactElement, type ReactNode } from 'react';

export interface SectionProps {
  title: string;
  /** What it means, in plain words. */
  lead?: ReactNode;
  tool?: ReactNode;
  children: ReactNode;
}

/** One part of the security page, by its heading. */
export function Section({ title, lead, tool, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} data-slot="section">
      <div data-slot="section-header">
        {/* Takes the focus when what was pressed below it is gone. */}
        <h3 id={id} tabIndex={-1} data-slot="section-title">
          {title}
        </h3>
        {tool}
      </div>
      {lead ? <p data-slot="section-lead">{lead}</p> : null}
      {children}
    </section>
  );
}
