'use client';

import { useId, type ReactElement } from 'react';
import type { StepUpRequest } from '../flow-types.ts';
import { AlertIcon } from '../parts/icons.tsx';
import { useCopy } from '../use-words.ts';
import { actionWords, amountOf } from './action-words.ts';

/** Characters that fit on a line of a phone in the usual size. */
const longAmount = 11;

export interface ApprovalProps extends Pick<StepUpRequest, 'action' | 'context'> {
  id?: string;
  /** What stands between the person and the approval. */
  note?: string;
  /** Says that this waits for an answer; by default, that it is being approved. */
  label?: string;
  /** `danger` where the action takes something away for good: it stands out, and so does the button that does it. */
  tone?: 'plain' | 'danger';
  /** `line` while something else is done first: the action and its sum, and nothing to be approved yet. */
  size?: 'full' | 'line';
}

/** What is being approved: the facts the grant will be bound to, as the server echoes them, and what follows from it. */
export function Approval({
  id,
  note,
  label: heading,
  tone = 'plain',
  size = 'full',
  ...act
}: ApprovalProps): ReactElement {
  const copy = useCopy();
  const labelId = useId();
  const { name, effect } = actionWords(copy, act);
  const amount = amountOf(copy, act);
  const inTheSum = amount ? ['amount', 'currency'] : [];
  const facts = size === 'full' ? Object.entries(act.context) : [];
  // A fact without words cannot be shown to a person; the grant is bound to it all the same.
  const rows = facts.flatMap(([fact, value]) => {
    const words = inTheSum.includes(fact) ? undefined : copy.find(`context.${fact}`);
    return words ? [{ fact, words, value: String(value) }] : [];
  });
  return (
    // Named by its own first line: an aria-label would be all that a description by this section says.
    <section id={id} data-slot="approval" data-tone={tone} data-size={size} aria-labelledby={labelId}>
      <p id={labelId} data-slot="approval-label">
        {heading ?? copy('stepUp.approving')}
      </p>
      <p data-slot="approval-action">{name}</p>
      {amount ? (
        <p data-slot="approval-amount" data-size={amount.length > longAmount ? 'long' : 'usual'}>
          <bdi>{amount}</bdi>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <dl data-slot="approval-facts">
          {rows.map(({ fact, words, value }) => (
            <div key={fact}>
              <dt>{words}</dt>
              <dd>
                {/* Isolated: a name in another script must not reorder what stands around it. */}
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {effect && size === 'full' ? (
        <p data-slot="approval-effect">
          {tone === 'danger' ? <AlertIcon /> : null}
          <span>{effect}</span>
        </p>
      ) : null}
      {note ? <p data-slot="approval-note">{note}</p> : null}
    </section>
  );
}
