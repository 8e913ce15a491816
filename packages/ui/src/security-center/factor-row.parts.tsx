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
import { createPartContext } from '../primitives/create-part-context.ts';
import { useElementClass } from '../primitives/element-classes.ts';
import { EditIcon } from '../primitives/icons.tsx';
import { Spinner } from '../primitives/spinner.tsx';
import { useMergedRefs } from '../primitives/use-merged-refs.ts';
import { factorName, displayName } from '../shared/factor-name.ts';
import { formatNonbreakingDay } from '../shared/format-nonbreaking-day.ts';
import { formatRecentDay } from '../shared/format-recent-day.ts';
import { useCopy } from '../shared/use-copy.ts';
import { FactorNameForm } from './factor-name-form.tsx';
import { useSecurityPart, type LoadedSecurity } from './security-center.context.ts';
import { RemoveIcon } from './security-icons.tsx';
import '../words/security.words.ts';

interface RowPart {
  factor: Factor;
  /** The id of its name, which describes the buttons in the row. */
  nameId: string;
  isRemoving: boolean;
  /** The button that opens the form; it gets the focus again afterwards. */
  opener: RefObject<HTMLButtonElement | null>;
}

const [RowContext, useRowPart] = createPartContext<RowPart>('SecurityCenter', '<SecurityCenter.Factor>');

/** The props of `<SecurityFactor>`. */
export interface SecurityFactorProps extends ComponentProps<'li'> {
  factor: Factor;
  /** A layout of the host's own. While the factor is renamed, the kit's form replaces it. */
  children?: ReactNode | undefined;
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

/** The person's own name for the factor, or else the name of its type. */
export function RowName({ children, ...props }: ComponentProps<'span'>): ReactElement {
  const copy = useCopy();
  const { factor, nameId } = useRowPart('FactorName');
  return (
    <span {...props} id={nameId} data-slot="row-name">
      {children ?? <bdi translate={factor.name ? 'no' : undefined}>{displayName(copy, factor)}</bdi>}
    </span>
  );
}

/** Type, hint, when it was added and last used. */
export function RowFacts(props: Omit<ComponentProps<'span'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { now } = useSecurityPart('FactorFacts');
  const { factor } = useRowPart('FactorFacts');
  const typeName = factorName(copy, factor.type);
  const used = factor.lastUsedAt
    ? copy('security.factors.used', { when: formatRecentDay(copy.locale, factor.lastUsedAt, now) })
    : copy('security.factors.unused');
  const facts = [
    ...(typeName === displayName(copy, factor) ? [] : [typeName]),
    ...(factor.hint ? [factor.hint] : []),
    copy('security.factors.added', { date: formatNonbreakingDay(copy.locale, factor.createdAt) }),
    used,
  ];
  return (
    <span {...props} data-slot="row-note">
      {facts.map((fact) => (
        <span key={fact} data-slot="row-fact">
          {/* Isolated: in right-to-left text a masked number would be reordered. */}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}

/** Opens the form to rename the factor. Children replace the icon. */
export function RenameFactor({ children, ref, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { rename } = useSecurityPart('Rename');
  const { factor, nameId, opener } = useRowPart('Rename');
  const both = useMergedRefs(opener, ref);
  return (
    <Button
      variant="quiet"
      {...buttonProps(children, nameId, copy('security.factors.rename', { name: displayName(copy, factor) }))}
      {...props}
      ref={both}
      onClick={() => rename(factor.id)}
    >
      {children ?? <EditIcon />}
    </Button>
  );
}

/** Removes the factor, after a confirmation. Children replace the icon. */
export function RemoveFactor({ children, ...props }: ButtonProps): ReactElement {
  const copy = useCopy();
  const { remove } = useSecurityPart('Remove');
  const { factor, nameId, isRemoving } = useRowPart('Remove');
  return (
    <Button
      variant="quiet"
      {...buttonProps(children, nameId, copy('security.factors.remove', { name: displayName(copy, factor) }))}
      {...props}
      busy={isRemoving}
      icon={isRemoving ? <Spinner /> : null}
      onClick={() => remove(factor.id)}
    >
      {children ?? (isRemoving ? null : <RemoveIcon />)}
    </Button>
  );
}

/** An icon button gets a complete label. A button with text of the host is described by the name in the row. */
function buttonProps(children: ReactNode, nameId: string, label: string): object {
  return children
    ? { 'data-size': 'small', 'aria-describedby': nameId }
    : { 'aria-label': label, 'data-part': 'tool' };
}

function rowState(state: LoadedSecurity, factorId: string): 'ready' | 'naming' | 'saving-name' | 'removing' {
  if (state.step === 'renaming' && state.factor.id === factorId) return 'naming';
  if (state.step !== 'working' || state.task.type === 'regenerate' || state.task.factorId !== factorId)
    return 'ready';
  return state.task.type === 'rename' ? 'saving-name' : 'removing';
}

/** Returns the focus to the button that opened a form, once the form is closed. */
function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
