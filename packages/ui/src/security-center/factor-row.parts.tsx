'use client';

import type { Factor } from '@kairos-mfa/protocol';
import {
  useEffect,
  useId,
  useRef,
  type ComponentProps,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { FactorIcon } from '../factors/factor-icon.tsx';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import { useElementClass } from '../primitives/element-classes.ts';
import { EditIcon, RemoveIcon } from '../primitives/icons.tsx';
import { createPartContext } from '../primitives/part-context.ts';
import { Spinner } from '../primitives/spinner.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { factorName, displayName, useCopy } from '../shared/use-copy.ts';
import { FactorNameForm } from './factor-name-form.tsx';
import { useSecurityPart, type LoadedSecurity } from './security-center.context.ts';
import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import { formatTimeAgo } from '../shared/format-time-ago.ts';

interface RowPart {
  factor: Factor;
  /** The id of its name, which describes the buttons in the row. */
  nameId: string;
  isRemoving: boolean;
  /** The button that opens the form; it gets the focus again afterwards. */
  opener: RefObject<HTMLButtonElement | null>;
}

const [RowContext, useRowPart] = createPartContext<RowPart>('SecurityCenter', '<SecurityCenter.Factor>');

export interface SecurityFactorProps extends ComponentProps<'li'> {
  factor: Factor;
  /** A layout of the host's own. While the factor is renamed, the kit's form replaces it. */
  children?: ReactNode;
}

/** One factor: its name, when it was added and last used. It is renamed in place. */
export function SecurityFactor({ factor, children, ...props }: SecurityFactorProps): ReactElement {
  const { state, saveName, back } = useSecurityPart('Factor');
  const row = rowState(state, factor.id);
  const isNaming = row === 'naming' || row === 'saving-name';
  const opener = useFocusAfter(isNaming);
  const nameId = useId();
  const className = useElementClass('factor-row', props.className);
  return (
    <li {...props} className={className} data-slot="factor-row" data-state={row}>
      <RowContext value={{ factor, nameId, isRemoving: row === 'removing', opener }}>
        {isNaming ? (
          <>
            <RowIcon />
            <FactorNameForm
              name={factor.name}
              saving={row === 'saving-name'}
              failure={state.step === 'renaming' ? state.failure : undefined}
              onName={saveName}
              onCancel={back}
            />
          </>
        ) : (
          (children ?? <DefaultFactorRowLayout />)
        )}
      </RowContext>
    </li>
  );
}

function DefaultFactorRowLayout(): ReactElement {
  return (
    <>
      <RowIcon />
      <div data-slot="row-text">
        <RowName />
        <RowFacts />
      </div>
      <div data-slot="row-tools">
        <RenameFactor />
        <RemoveFactor />
      </div>
    </>
  );
}

/** The icon of the factor. */
export function RowIcon(props: Omit<ComponentProps<'span'>, 'children'>): ReactElement {
  const { factor } = useRowPart('FactorIcon');
  return (
    <span {...props} data-slot="row-icon">
      <FactorIcon type={factor.type} />
    </span>
  );
}

/** What the person calls it, or what it is. */
export function RowName({ children, ...props }: ComponentProps<'span'>): ReactElement {
  const copy = useCopy();
  const { factor, nameId } = useRowPart('FactorName');
  return (
    <span {...props} id={nameId} data-slot="row-name">
      {children ?? <bdi>{displayName(copy, factor)}</bdi>}
    </span>
  );
}

/** What it is, since when, used when. */
export function RowFacts(props: Omit<ComponentProps<'span'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { now } = useSecurityPart('FactorFacts');
  const { factor } = useRowPart('FactorFacts');
  const kind = factorName(copy, factor.type);
  const used = factor.lastUsedAt
    ? copy('security.factors.used', { when: formatTimeAgo(copy.locale, factor.lastUsedAt, now) })
    : copy('security.factors.unused');
  const facts = [
    ...(kind === displayName(copy, factor) ? [] : [kind]),
    ...(factor.hint ? [factor.hint] : []),
    copy('security.factors.added', { date: formatNonbreakingDay(copy.locale, factor.createdAt) }),
    used,
  ];
  return (
    <span {...props} data-slot="row-note">
      {facts.map((fact) => (
        <span key={fact} data-slot="row-fact">
          {/* Isolated: read from the right, a masked number would turn around. */}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}

/** Opens the name in place. Children take the place of the sign. */
export function RenameFactor({ children, ref, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { rename } = useSecurityPart('Rename');
  const { factor, nameId, opener } = useRowPart('Rename');
  const both = useMergedRefs(opener, ref);
  return (
    <Button
      variant="quiet"
      {...toolWords(children, nameId, copy('security.factors.rename', { name: displayName(copy, factor) }))}
      {...props}
      ref={both}
      onClick={() => rename(factor.id)}
    >
      {children ?? <EditIcon />}
    </Button>
  );
}

/** Takes it away; asks first. Children take the place of the sign. */
export function RemoveFactor({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { remove } = useSecurityPart('Remove');
  const { factor, nameId, isRemoving } = useRowPart('Remove');
  return (
    <Button
      variant="quiet"
      {...toolWords(children, nameId, copy('security.factors.remove', { name: displayName(copy, factor) }))}
      {...props}
      busy={isRemoving}
      icon={isRemoving ? <Spinner /> : null}
      onClick={() => remove(factor.id)}
    >
      {children ?? (isRemoving ? null : <RemoveIcon />)}
    </Button>
  );
}

/** A sign is named whole; words of the host's name the button, and the row says what it is about. */
function toolWords(words: ReactNode, nameId: string, label: string): object {
  return words
    ? { 'data-size': 'small', 'aria-describedby': nameId }
    : { 'aria-label': label, 'data-part': 'tool' };
}

function rowState(
  state: LoadedSecurity,
  factorId: string,
): 'resting' | 'naming' | 'saving-name' | 'removing' {
  if (state.step === 'renaming' && state.factor.id === factorId) return 'naming';
  if (state.step !== 'working' || state.task.type === 'regenerate' || state.task.factorId !== factorId)
    return 'resting';
  return state.task.type === 'rename' ? 'saving-name' : 'removing';
}

/** Gives the focus back to what opened a form, once the form is gone. */
function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
