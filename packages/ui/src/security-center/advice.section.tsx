'use client';

import type { SecurityAdvice, SecurityHook } from '@kairos-mfa/react';
import { useId, type ComponentProps, type ReactElement } from 'react';
import { Button } from '../primitives/button.tsx';
import { useElementClass } from '../primitives/element-classes.ts';
import { displayName } from '../shared/factor-name.ts';
import { useCopy } from '../shared/use-copy.ts';
import '../words/security.words.ts';

type AdviceVerbs = Pick<SecurityHook, 'add' | 'regenerate' | 'checkFactor'>;

/** The props of `<AdviceSection>`. */
export interface AdviceSectionProps extends AdviceVerbs, Omit<ComponentProps<'section'>, 'children'> {
  advice: SecurityAdvice;
}

/** The most useful next step, with a button that does it. */
export function AdviceSection({
  advice,
  add,
  regenerate,
  checkFactor,
  ...props
}: AdviceSectionProps): ReactElement {
  const copy = useCopy();
  const id = useId();
  const className = useElementClass('advice', props.className);
  const facts = {
    ...('factor' in advice ? { name: displayName(copy, advice.factor) } : {}),
    ...('remaining' in advice ? { remaining: advice.remaining } : {}),
  };
  return (
    <section aria-labelledby={id} {...props} className={className} data-slot="advice" data-kind={advice.kind}>
      <div data-slot="advice-text">
        <h3 id={id} data-slot="advice-title">
          {copy.find(`advice.${advice.kind}.title`, facts)}
        </h3>
        <p data-slot="row-note">{copy(`advice.${advice.kind}.body`)}</p>
      </div>
      <Button variant="primary" onClick={() => followAdvice(advice, { add, regenerate, checkFactor })}>
        {copy(`advice.${advice.kind}.action`)}
      </Button>
    </section>
  );
}

function followAdvice(advice: SecurityAdvice, verbs: AdviceVerbs): void {
  switch (advice.kind) {
    case 'no-factor':
    case 'only-one-factor':
      return verbs.add();
    case 'codes-not-saved':
    case 'codes-missing':
    case 'codes-low':
      return verbs.regenerate();
    case 'factor-never-used':
    case 'check-up':
      return verbs.checkFactor();
  }
}
