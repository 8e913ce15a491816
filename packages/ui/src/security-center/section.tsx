'use client';

import { Slot } from '@radix-ui/react-slot';
import { useId, useMemo, type ComponentProps, type ReactElement } from 'react';
import { createPartContext } from '../primitives/create-part-context.ts';
import { useElementClass } from '../primitives/element-classes.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';

const [SectionContext, useSectionPart] = createPartContext<{ id: string; title: string }>(
  'SecurityCenter',
  '<SecurityCenter.Factors> or <SecurityCenter.Codes>',
);

/** The props of `<Section>`. */
export interface SectionProps extends ComponentProps<'section'> {
  title: string;
}

/** One section of the security page, named by its heading. */
export function Section({ title, children, ...props }: SectionProps): ReactElement {
  const id = useId();
  const className = useElementClass('section', props.className);
  const part = useMemo(() => ({ id, title }), [id, title]);
  return (
    <section aria-labelledby={id} {...props} className={className} data-slot="section">
      <SectionContext value={part}>{children}</SectionContext>
    </section>
  );
}

/** Contains the heading and the controls beside it. */
export function SectionHeader({ asChild, ...props }: PartProps<'div'>): ReactElement {
  const Element = asChild ? Slot : 'div';
  return <Element {...props} data-slot="section-header" />;
}

/** The heading. It is the accessible name of the section, so keep one. */
export function SectionTitle({ asChild, children, ...props }: PartProps<'h3'>): ReactElement {
  const { id, title } = useSectionPart('SectionTitle');
  const Heading = asChild ? Slot : 'h3';
  return (
    // Gets the focus when the focused element in the section is removed.
    <Heading tabIndex={-1} {...props} id={id} data-slot="section-title">
      {children ?? title}
    </Heading>
  );
}

/** The paragraph below the heading. */
export function SectionLead(props: ComponentProps<'p'>): ReactElement {
  return <p {...props} data-slot="section-lead" />;
}
