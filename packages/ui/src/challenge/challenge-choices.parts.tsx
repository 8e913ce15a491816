'use client';

import type { ChallengeFactor } from '@kairos-mfa/protocol';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { FactorIcon } from '../factors/factor-icon.tsx';
import { RowButton, type RowButtonProps } from '../primitives/row-button.tsx';
import { factorName } from '../shared/factor-name.ts';
import { useCopy } from '../shared/use-copy.ts';
import { formatCountdown, useCountdown } from '../shared/use-countdown.ts';
import { useChallengePart } from './challenge.context.ts';
import '../words/challenge.words.ts';
import '../words/common.words.ts';

/** The props of `<ChallengeChoices>`. */
export interface ChallengeChoicesProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** Renders one factor in a layout of your own, with `Challenge.Choice`. */
  children?: ((factor: ChallengeFactor) => ReactNode) | undefined;
}

/** The enrolled factors, in the server's order, recovery code last. Rendered only while the person chooses one. */
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

/** The props of `<ChallengeChoice>`. */
export interface ChallengeChoiceProps extends Omit<RowButtonProps, 'icon' | 'onClick'> {
  factor: ChallengeFactor;
}

/** One factor to choose. A locked one keeps its place and counts down until it is unlocked. */
export function ChallengeChoice({ factor, note, children, ...props }: ChallengeChoiceProps): ReactElement {
  const copy = useCopy();
  const { choose } = useChallengePart('Choice');
  const unlockText = useUnlockText(factor);
  const typeName = factorName(copy, factor.type);
  // The person's own name for it, or else its hint, e.g. a masked number.
  const ownName = factor.name && factor.name !== typeName ? factor.name : factor.hint;
  return (
    <RowButton
      {...props}
      icon={<FactorIcon type={factor.type} />}
      // Isolated: in right-to-left text a masked number would be reordered.
      note={
        unlockText ??
        note ??
        (ownName ? <bdi translate="no">{ownName}</bdi> : copy.find(`factor.${factor.type}.reason`))
      }
      aria-disabled={unlockText ? true : undefined}
      onClick={unlockText ? undefined : () => choose(factor.id)}
    >
      {children ?? typeName}
    </RowButton>
  );
}

/** When a locked factor can be used again; undefined if it can be used now. */
function useUnlockText({ id }: ChallengeFactor): string | undefined {
  const copy = useCopy();
  const { content } = useChallengePart('Choice');
  const { locked, isCooldown } = content.step === 'choosing' ? content : {};
  const isLocked = locked?.factorId === id;
  const retryAfter = isLocked ? locked.retryAfter : undefined;
  const secondsLeft = useCountdown(retryAfter);
  if (!isLocked) return undefined;
  if (retryAfter === undefined) return copy('challenge.locked');
  if (secondsLeft === 0) return undefined;
  const key = isCooldown ? 'sentCode.resendIn' : 'common.waitFor';
  return copy(key, { time: formatCountdown(secondsLeft) });
}
