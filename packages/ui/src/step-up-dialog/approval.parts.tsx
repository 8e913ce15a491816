'use client';

import { useId, useMemo, type ComponentProps, type ReactElement } from 'react';
import { useElementClass } from '../primitives/element-classes.ts';
import { AlertIcon } from '../primitives/icons.tsx';
import { createPartContext } from '../primitives/part-context.ts';
import { useCopy } from '../shared/use-copy.ts';
import { actionText, amountText, factTexts, type ActionRequest } from './action-text.ts';
import { alwaysVisible, useFactShown, type AlwaysVisible } from './required-facts.ts';

/** Characters that fit on a line of a phone in the usual size, and in the next. */
const longAmountLength = 11;
const longestAmountLength = 17;

/** What an approval says. */
export interface ApprovalText extends ActionRequest {
  /** What stands between the person and the approval. */
  note?: string | undefined;
  /** Says that this waits for an answer; by default, that it is being approved. */
  label?: string | undefined;
  /** `danger` where the action takes something away for good: it stands out, and so does the button that does it. */
  tone?: 'plain' | 'danger' | undefined;
  /** `line` while something else is done first: the action and its sum, and nothing to be approved yet. */
  size?: 'full' | 'line' | undefined;
}

export interface ApprovalProps extends ApprovalText, Omit<ComponentProps<'section'>, keyof ApprovalText> {}

const [ApprovalContext, useApprovalPart] = createPartContext<ApprovalText & { labelId: string }>(
  'StepUpDialog',
  '<StepUpDialog.Request> or <RequiredEnrollment.Request>',
);

/**
 * What is being approved: the facts the grant will be bound to, as the server echoes them, and what follows from it.
 * Children take the place of our arrangement of them.
 */
export function Approval({
  action,
  context,
  note,
  label,
  tone = 'plain',
  size = 'full',
  children,
  ...props
}: ApprovalProps): ReactElement {
  const labelId = useId();
  const className = useElementClass('approval', props.className);
  const part = useMemo(
    () => ({ action, context, note, label, tone, size, labelId }),
    [action, context, note, label, tone, size, labelId],
  );
  return (
    // Named by its own first line: an aria-label would be all that a description by this section says.
    <section
      aria-labelledby={labelId}
      {...props}
      className={className}
      data-slot="approval"
      data-tone={tone}
      data-size={size}
    >
      <ApprovalContext value={part}>
        {children ?? (
          <>
            <ApprovalLabel />
            <ApprovalActionName />
            <ApprovalAmount />
            <ApprovalFacts />
            <ApprovalEffect />
            <ApprovalNote />
          </>
        )}
      </ApprovalContext>
    </section>
  );
}

/** The essence of it, in sight while the rest is scrolled away: drawn by the stylesheet, because it is said already. */
export function ApprovalSummary(act: ActionRequest): ReactElement {
  const copy = useCopy();
  return (
    <div aria-hidden="true" data-slot="approval-summary">
      <p data-action={actionText(copy, act).name} data-amount={amountText(copy, act)} />
    </div>
  );
}

/** That this is being approved, or only waits. It names what it stands in, so keep it. */
export function ApprovalLabel({ children, ...props }: ComponentProps<'p'>): ReactElement {
  const copy = useCopy();
  const { label, labelId } = useApprovalPart('Label');
  return (
    <p {...props} id={labelId} data-slot="approval-label">
      {children ?? label ?? copy('stepUp.approving')}
    </p>
  );
}

/** The action in words: the catalogue's (`action.<name>`), and no others. */
export function ApprovalActionName(
  props: AlwaysVisible<Omit<ComponentProps<'p'>, 'children'>>,
): ReactElement {
  const copy = useCopy();
  const act = useApprovalPart('ActionName');
  useFactShown('action', true);
  return (
    <p {...props} {...alwaysVisible} data-slot="approval-action">
      {actionText(copy, act).name}
    </p>
  );
}

/** The sum that it moves; not there where it moves none. */
export function ApprovalAmount(
  props: AlwaysVisible<Omit<ComponentProps<'p'>, 'children'>>,
): ReactElement | null {
  const copy = useCopy();
  const amount = amountText(copy, useApprovalPart('Amount'));
  useFactShown('amount', amount !== undefined);
  if (!amount) return null;
  return (
    <p {...props} {...alwaysVisible} data-slot="approval-amount" data-size={amountSize(amount)}>
      <bdi>{amount}</bdi>
    </p>
  );
}

function amountSize({ length }: string): 'usual' | 'long' | 'longest' {
  if (length > longestAmountLength) return 'longest';
  return length > longAmountLength ? 'long' : 'usual';
}

/** Whatever else the grant is bound to and has label; not there on a line. */
export function ApprovalFacts(
  props: AlwaysVisible<Omit<ComponentProps<'dl'>, 'children'>>,
): ReactElement | null {
  const copy = useCopy();
  const { context, size } = useApprovalPart('Facts');
  const rows = size === 'full' ? factTexts(copy, { context }) : [];
  useFactShown('facts', rows.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl {...props} {...alwaysVisible} data-slot="approval-facts">
      {rows.map(({ fact, label, value }) => (
        <div key={fact}>
          <dt>{label}</dt>
          <dd>
            {/* Isolated: a name in another script must not reorder what stands around it. */}
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What follows from it, with a sign where it is for good; not there where nobody said so. */
export function ApprovalEffect({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const copy = useCopy();
  const { tone, size, ...act } = useApprovalPart('Effect');
  const { effect } = actionText(copy, act);
  if (!effect || size !== 'full') return null;
  return (
    <p {...props} data-slot="approval-effect">
      {tone === 'danger' ? <AlertIcon /> : null}
      <span>{children ?? effect}</span>
    </p>
  );
}

/** What stands between the person and the approval, e.g. that something is set up first; not there where nothing does. */
export function ApprovalNote({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const { note } = useApprovalPart('Note');
  return note ? (
    <p {...props} data-slot="approval-note">
      {children ?? note}
    </p>
  ) : null;
}
