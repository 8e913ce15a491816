'use client';

import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type RefObject,
} from 'react';
import { createPartContext } from '../primitives/create-part-context.ts';
import { useElementClass } from '../primitives/element-classes.ts';
import { AlertIcon } from '../primitives/icons.tsx';
import { useKairosUi } from '../provider/use-kairos-ui.ts';
import { useCopy } from '../shared/use-copy.ts';
import { actionText, amountText, factTexts, type ActionRequest } from './action-text.ts';
import { alwaysVisible, useFactShown, type AlwaysVisible } from './required-facts.ts';
import '../words/step-up.words.ts';

/** The number of characters that fit on a line of a phone, in the usual font size and in the next smaller one. */
const longAmountLength = 11;
const longestAmountLength = 17;

/** What an approval shows. */
export interface ApprovalText extends ActionRequest {
  /** What has to be done first, or what happens to the person's work. */
  note?: string | undefined;
  /** The label above the action. Default: that it is being approved. */
  label?: string | undefined;
  /** `danger` for a destructive action, which highlights it and its button. */
  tone?: 'plain' | 'danger' | undefined;
  /** `line` while something else has to be done first: only the action and its amount. */
  size?: 'full' | 'line' | undefined;
}

/** The props of `<Approval>`. */
export interface ApprovalProps extends ApprovalText, Omit<ComponentProps<'section'>, keyof ApprovalText> {}

const [ApprovalContext, useApprovalPart] = createPartContext<ApprovalText & { labelId: string }>(
  'StepUpDialog',
  '<StepUpDialog.Request> or <RequiredEnrollment.Request>',
);

/**
 * What is being approved: the facts that the grant will be bound to, as the server returned them, and the effect.
 * Children replace the default layout.
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
    // Labelled by its first line: with an aria-label, a description by this section would contain nothing else.
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

/** A one-line summary, visible while the amount is scrolled out of view. The stylesheet renders it, so that it is not announced twice. */
export function ApprovalSummary(request: ActionRequest): ReactElement {
  const copy = useCopy();
  const element = useRef<HTMLDivElement>(null);
  const isShown = useIsScrolledAway(element);
  return (
    <div
      ref={element}
      aria-hidden="true"
      data-slot="approval-summary"
      data-state={isShown ? 'shown' : 'hidden'}
    >
      <p data-action={actionText(copy, request).name} data-amount={amountText(copy, request)} />
    </div>
  );
}

/** Whether the amount, or else the action, of the approval below a summary is out of view at the top of its dialog. */
function useIsScrolledAway(summary: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const dialog = summary.current?.closest('[data-slot="dialog"]');
    const approval = summary.current?.nextElementSibling;
    const important =
      approval?.querySelector('[data-slot="approval-amount"]') ??
      approval?.querySelector('[data-slot="approval-action"]');
    if (!dialog || !important || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.rootBounds) setAway(entry.boundingClientRect.top < entry.rootBounds.top);
      },
      { root: dialog, threshold: [0, 0.5, 1] },
    );
    observer.observe(important);
    return () => observer.disconnect();
  }, [summary]);
  return isAway;
}

/** Says who asks, and that this is being approved, or is waiting. It is the accessible name of the section, so keep it. */
export function ApprovalLabel({ children, ...props }: ComponentProps<'p'>): ReactElement {
  const copy = useCopy();
  const { label, labelId } = useApprovalPart('Label');
  const { serviceName } = useKairosUi();
  return (
    <p {...props} id={labelId} data-slot="approval-label">
      {children ?? (
        <>
          {serviceName ? (
            <bdi translate="no" data-slot="asker">
              {serviceName}
            </bdi>
          ) : null}
          <span>{label ?? copy('stepUp.approving')}</span>
        </>
      )}
    </p>
  );
}

/** The name of the action, always in the catalogue's wording (`action.<name>`). */
export function ApprovalActionName(
  props: AlwaysVisible<Omit<ComponentProps<'p'>, 'children'>>,
): ReactElement {
  const copy = useCopy();
  const request = useApprovalPart('ActionName');
  useFactShown('action', true);
  return (
    <p {...props} {...alwaysVisible} data-slot="approval-action">
      {actionText(copy, request).name}
    </p>
  );
}

/** The amount. Not rendered if the action has none. */
export function ApprovalAmount(
  props: AlwaysVisible<Omit<ComponentProps<'p'>, 'children'>>,
): ReactElement | null {
  const copy = useCopy();
  const amount = amountText(copy, useApprovalPart('Amount'));
  useFactShown('amount', amount !== undefined);
  if (!amount) return null;
  return (
    <p {...props} {...alwaysVisible} data-slot="approval-amount" data-size={amountSize(amount)}>
      <bdi translate="no">{amount}</bdi>
    </p>
  );
}

function amountSize({ length }: string): 'usual' | 'long' | 'longest' {
  if (length > longestAmountLength) return 'longest';
  return length > longAmountLength ? 'long' : 'usual';
}

/** The other facts that the grant is bound to, if the catalogue has a label for them. Not rendered with size `line`. */
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
            {/* Isolated: a name in another script must not reorder the text around it. */}
            <bdi translate="no">{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the action does, with an icon if it is destructive. Not rendered if the catalogue does not say. */
export function ApprovalEffect({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const copy = useCopy();
  const { tone, size, ...request } = useApprovalPart('Effect');
  const { effect } = actionText(copy, request);
  if (!effect || size !== 'full') return null;
  return (
    <p {...props} data-slot="approval-effect">
      {tone === 'danger' ? <AlertIcon /> : null}
      <span>{children ?? effect}</span>
    </p>
  );
}

/** What has to be done first, e.g. an enrollment, or that nothing is done before. Not rendered if there is nothing. */
export function ApprovalNote({ children, ...props }: ComponentProps<'p'>): ReactElement | null {
  const { note } = useApprovalPart('Note');
  return note ? (
    <p {...props} data-slot="approval-note">
      {children ?? note}
    </p>
  ) : null;
}
