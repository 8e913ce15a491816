'use client';

import type { Challenge, ChallengeFactor } from '@kairos-mfa/protocol';
import type { ReactElement } from 'react';
import type { LockedFactor, Trouble } from '../flow-types.ts';
import { isTooSoon } from '../factors/too-soon.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { Problem } from '../parts/problem.tsx';
import { RowButton } from '../parts/row-button.tsx';
import { Screen } from '../parts/screen.tsx';
import { ProblemScreen } from '../problem-screen.tsx';
import { asClock, useCountdown } from '../use-countdown.ts';
import { factorName, troubleTone, troubleWords, useCopy } from '../use-words.ts';

export interface ChoosingFactorViewProps {
  challenge: Challenge;
  trouble?: Trouble | undefined;
  /** The one that has to wait: its tries are used up, or its next code cannot be sent yet. */
  locked?: LockedFactor | undefined;
  choose: (factorId: string) => void;
}

/** Another way to prove it: what is enrolled, in the server's order, recovery code last. */
export function ChoosingFactorView({
  challenge,
  trouble,
  locked,
  choose,
}: ChoosingFactorViewProps): ReactElement {
  const copy = useCopy();
  const waiting = challenge.factors.find(({ id }) => id === locked?.factorId);
  const isJustSent = isSent(waiting) && isTooSoon(trouble, locked?.retryAfter);
  // Nothing to choose from: waiting is the one way on.
  if (locked && challenge.factors.length === 1)
    return (
      <ProblemScreen
        title={copy('challenge.problem.title')}
        trouble={trouble ?? 'factor_locked'}
        words={isJustSent ? copy('sentCode.tooSoon') : undefined}
        retryAfter={locked.retryAfter}
        onRetry={() => choose(locked.factorId)}
      />
    );
  return (
    <>
      <Screen.Header>
        <Screen.Title>{copy('challenge.choose.title')}</Screen.Title>
        <Screen.Lead>{copy('challenge.choose.body')}</Screen.Lead>
      </Screen.Header>
      <Problem tone={troubleTone(trouble)}>
        {isJustSent
          ? copy('sentCode.tooSoon')
          : trouble === 'factor_locked'
            ? copy('challenge.choose.locked')
            : troubleWords(copy, trouble)}
      </Problem>
      <div data-slot="rows">
        {challenge.factors.map((factor) => {
          const shared = { factor, onChoose: () => choose(factor.id) };
          return factor.id === locked?.factorId ? (
            <LockedRow
              key={factor.id}
              {...shared}
              retryAfter={locked.retryAfter}
              says={isJustSent ? 'sentCode.resendIn' : 'challenge.lockedFor'}
            />
          ) : (
            <FactorRow key={factor.id} {...shared} />
          );
        })}
      </div>
    </>
  );
}

interface FactorRowProps {
  factor: ChallengeFactor;
  onChoose: () => void;
  /** Says when it opens again; until then it cannot be chosen. */
  opens?: string;
}

function FactorRow({ factor, onChoose, opens }: FactorRowProps): ReactElement {
  const copy = useCopy();
  const viewOf = useFactorView();
  const Icon = viewOf(factor.type)?.Icon;
  const kind = factorName(copy, factor.type);
  // The person's own name for it where there is one; the kind says how it works.
  const note = factor.name && factor.name !== kind ? factor.name : factor.hint;
  return (
    <RowButton
      icon={Icon ? <Icon /> : null}
      // Isolated: read from the right, a masked number would turn around.
      note={opens ?? (note ? <bdi>{note}</bdi> : copy.find(`factor.${factor.type}.reason`))}
      aria-disabled={opens ? true : undefined}
      onClick={opens ? undefined : onChoose}
    >
      {kind}
    </RowButton>
  );
}

/** Stays where it was, so that nobody looks for it, and counts down to when it opens. */
function LockedRow({
  retryAfter,
  says,
  ...row
}: FactorRowProps & {
  retryAfter?: number | undefined;
  says: 'sentCode.resendIn' | 'challenge.lockedFor';
}): ReactElement {
  const copy = useCopy();
  const left = useCountdown(retryAfter);
  if (retryAfter !== undefined && left === 0) return <FactorRow {...row} />;
  const opens = retryAfter === undefined ? copy('challenge.locked') : copy(says, { time: asClock(left) });
  return <FactorRow {...row} opens={opens} />;
}

function isSent(factor: ChallengeFactor | undefined): boolean {
  return factor?.type === 'sms' || factor?.type === 'email';
}
