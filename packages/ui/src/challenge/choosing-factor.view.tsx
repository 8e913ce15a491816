'use client';

import type { Challenge, ChallengeFactor } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import type { Trouble } from '../flow-types.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { Problem } from '../parts/problem.tsx';
import { RowButton } from '../parts/row-button.tsx';
import { Screen } from '../parts/screen.tsx';
import { factorName, troubleTone, troubleWords, useCopy } from '../use-words.ts';

export interface ChoosingFactorViewProps {
  challenge: Challenge;
  trouble?: Trouble | undefined;
  choose: (factorId: string) => void;
}

/** Another way to prove it: what is enrolled, in the server's order, recovery code last. */
export function ChoosingFactorView({ challenge, trouble, choose }: ChoosingFactorViewProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header>
        <Screen.Title>{copy('challenge.choose.title')}</Screen.Title>
        <Screen.Lead>{copy('challenge.choose.body')}</Screen.Lead>
      </Screen.Header>
      <Problem tone={troubleTone(trouble)}>{troubleWords(copy, trouble)}</Problem>
      <div data-slot="rows">
        {challenge.factors.map((factor) => (
          <FactorRow key={factor.id} factor={factor} onChoose={() => choose(factor.id)} />
        ))}
      </div>
    </>
  );
}

function FactorRow({ factor, onChoose }: { factor: ChallengeFactor; onChoose: () => void }): ReactElement {
  const copy = useCopy();
  const viewOf = useFactorView();
  const Icon = viewOf(factor.type)?.Icon;
  const kind = factorName(copy, factor.type);
  // The person's own name for it where there is one; the kind says how it works.
  const note = factor.name && factor.name !== kind ? factor.name : factor.hint;
  return (
    <RowButton
      icon={Icon ? <Icon /> : null}
      note={note ?? copy.find(`factor.${factor.type}.reason`)}
      onClick={onChoose}
    >
      {kind}
    </RowButton>
  );
}
