'use client';

import type { ChallengeFactor } from '@kairos-mfa/protocol';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { isSentCodeCooldown } from '../factors/resend-cooldown.ts';
import { FactorIcon } from '../factors/factor-icon.tsx';
import { useFactorView } from '../factors/use-factor-view.ts';
import { RowButton, type RowButtonProps } from '../primitives/row-button.tsx';
import { formatCountdown, useCountdown } from '../shared/use-countdown.ts';
import { factorName, useCopy } from '../shared/use-copy.ts';
import { useChallengePart } from './challenge.context.ts';

export interface ChallengeChoicesProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** One way in an arrangement of your own, from `Challenge.Choice`. */
  children?: (factor: ChallengeFactor) => ReactNode;
}

/** What is enrolled, in the server's order, recovery code last; not there while one of them is asked for. */
export function ChallengeChoices({
  children = (factor) => <ChallengeChoice key={factor.id} factor={factor} />,
  ...props
}: ChallengeChoicesProps): ReactElement | null {
  const { content } = useChallengePart('Choices');
  if (content.step !== 'choosing') return null;
  return (
    <div {...props} data-slot="rows">
      {content.challenge.factors.map(children)}
    </div>
  );
}

export interface ChallengeChoiceProps extends Omit<RowButtonProps, 'icon' | 'onClick'> {
  factor: ChallengeFactor;
}

/** One way to prove it. A locked one stays where it was, so that nobody looks for it, and counts down to when it opens. */
export function ChallengeChoice({ factor, note, children, ...props }: ChallengeChoiceProps): ReactElement {
  const copy = useCopy();
  const { choose } = useChallengePart('Choice');
  const opens = useUnlockText(factor);
  const kind = factorName(copy, factor.type);
  // The person's own name for it where there is one; the kind says how it works.
  const own = factor.name && factor.name !== kind ? factor.name : factor.hint;
  return (
    <RowButton
      {...props}
      icon={<FactorIcon type={factor.type} />}
      // Isolated: read from the right, a masked number would turn around.
      note={opens ?? note ?? (own ? <bdi>{own}</bdi> : copy.find(`factor.${factor.type}.reason`))}
      aria-disabled={opens ? true : undefined}
      onClick={opens ? undefined : () => choose(factor.id)}
    >
      {children ?? kind}
    </RowButton>
  );
}

/** Says when a locked factor opens again; until then it cannot be chosen. */
function useUnlockText({ id, type }: ChallengeFactor): string | undefined {
  const copy = useCopy();
  const viewOf = useFactorView();
  const { content } = useChallengePart('Choice');
  const { failure, locked } = content.step === 'choosing' ? content : {};
  const isLocked = locked?.factorId === id;
  const retryAfter = isLocked ? locked.retryAfter : undefined;
  const left = useCountdown(retryAfter);
  if (!isLocked) return undefined;
  if (retryAfter === undefined) return copy('challenge.locked');
  if (left === 0) return undefined;
  const says = isSentCodeCooldown(viewOf(type), failure, retryAfter) ? 'sentCode.resendIn' : 'common.waitFor';
  return copy(says, { time: formatCountdown(left) });
}
