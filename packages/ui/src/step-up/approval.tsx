'use client';

import { formatAmount } from '@kairos-mfa/copy';
import { useId, type ReactElement } from 'react';
import type { StepUpRequest } from '../flow-types.ts';
import { useCopy } from '../use-words.ts';

export interface ApprovalProps extends Pick<StepUpRequest, 'action' | 'context'> {
  id?: string;
  /** What stands between the person and the approval. */
  note?: string;
  /** Says that this waits for an answer; by default, that it is being approved. */
  label?: string;
}

/** What is being approved: the facts the grant will be bound to, as the server echoes them. */
export function Approval({ id, action, context, note, label: heading }: ApprovalProps): ReactElement {
  const copy = useCopy();
  const labelId = useId();
  const { amount, currency, ...facts } = context;
  // A fact without words cannot be shown to a person; the grant is bound to it all the same.
  const rows = Object.entries(facts).flatMap(([name, fact]) => {
    const label = copy.find(`context.${name}`);
    return label ? [{ name, label, fact: String(fact) }] : [];
  });
  return (
    // Named by its own first line: an aria-label would be all that a description by this section says.
    <section id={id} data-slot="approval" aria-labelledby={labelId}>
      <p id={labelId} data-slot="approval-label">
        {heading ?? copy('stepUp.approving')}
      </p>
      <p data-slot="approval-action">{copy.find(`action.${action}`) ?? copy('action.other')}</p>
      {typeof amount === 'number' ? (
        <p data-slot="approval-amount">
          {formatAmount(copy.locale, amount, typeof currency === 'string' ? currency : undefined)}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <dl data-slot="approval-facts">
          {rows.map(({ name, label, fact }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {note ? <p data-slot="approval-note">{note}</p> : null}
    </section>
  );
}
