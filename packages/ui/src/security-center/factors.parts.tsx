'use client';

import type { Factor } from '@kairos-mfa/protocol';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { useCopy } from '../shared/use-copy.ts';
import { SecurityFactor } from './factor-row.parts.tsx';
import { useFocusAfterRow } from './focus-heading.ts';
import { Section, SectionHeader, SectionTitle } from './section.tsx';
import { useSecurityPart } from './security-center.context.ts';
import { PlusIcon } from './security-icons.tsx';
import '../words/security.words.ts';

/** The section with the enrolled factors. */
export function SecurityFactors({
  children,
  ref,
  ...props
}: Omit<ComponentProps<'section'>, 'title'>): ReactElement {
  const copy = useCopy();
  const { factors } = useSecurityPart('Factors').state.security;
  const both = useMergedRefs(useFocusAfterRow(factors.length), ref);
  return (
    <Section {...props} ref={both} title={copy('security.factors.title')}>
      {children ?? (
        <>
          <SectionHeader>
            <SectionTitle />
            <AddFactor />
          </SectionHeader>
          <FactorList />
        </>
      )}
    </Section>
  );
}

/** Starts an enrollment. Not rendered if nothing can be added. */
export function AddFactor({ children, ...props }: ButtonProps): ReactElement | null {
  const copy = useCopy();
  const { state, add } = useSecurityPart('Add');
  if (!state.security.factorOptions.some((option) => option.state === 'available')) return null;
  return (
    <Button data-size="small" {...props} icon={<PlusIcon />} onClick={() => add()}>
      {children ?? copy('security.factors.add')}
    </Button>
  );
}

/** The props of `<FactorList>`. */
export interface FactorListProps extends Omit<ComponentProps<'ul'>, 'children'> {
  /** Renders one factor in a layout of your own, with `SecurityCenter.Factor` and its parts. */
  children?: ((factor: Factor) => ReactNode) | undefined;
}

/** One row per enrolled factor, or a text that there is none. */
export function FactorList({
  children = (factor) => <SecurityFactor key={factor.id} factor={factor} />,
  ...props
}: FactorListProps): ReactElement {
  const copy = useCopy();
  const { factors } = useSecurityPart('FactorList').state.security;
  if (factors.length === 0) return <p data-slot="empty">{copy('security.factors.empty')}</p>;
  return (
    <ul {...props} data-slot="factor-rows">
      {factors.map(children)}
    </ul>
  );
}
