'use client';

import type { Factor } from '@kairos-mfa/protocol';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Trouble } from '../flow-types.ts';
import { useFactorView } from '../factors/use-factor-view.ts';
import { Button } from '../parts/button.tsx';
import { EditIcon, RemoveIcon } from '../parts/icons.tsx';
import { Spinner } from '../parts/spinner.tsx';
import { factorName, ownName, useCopy } from '../use-words.ts';
import { FactorNameForm } from './factor-name-form.tsx';
import { whenWords } from './when.ts';

export interface FactorRowProps {
  factor: Factor;
  now: Date;
  /** What happens to this row, if anything. */
  state: 'resting' | 'naming' | 'saving-name' | 'removing';
  trouble?: Trouble | undefined;
  onRename: () => void;
  onRemove: () => void;
  onName: (name: string) => void;
  onCancel: () => void;
}

/** One factor: what it is, since when, used when; renamed in place. */
export function FactorRow({
  factor,
  now,
  state,
  trouble,
  onRename,
  onRemove,
  onName,
  onCancel,
}: FactorRowProps): ReactElement {
  const copy = useCopy();
  const viewOf = useFactorView();
  const Icon = viewOf(factor.type)?.Icon;
  const name = ownName(copy, factor);
  const isNaming = state === 'naming' || state === 'saving-name';
  const rename = useFocusAfter(isNaming);
  return (
    <li data-slot="factor-row" data-state={state}>
      <span data-slot="row-icon">{Icon ? <Icon /> : null}</span>
      {isNaming ? (
        <FactorNameForm
          name={factor.name}
          saving={state === 'saving-name'}
          trouble={trouble}
          onName={onName}
          onCancel={onCancel}
        />
      ) : (
        <>
          <div data-slot="row-words">
            <span data-slot="row-name">
              <bdi>{name}</bdi>
            </span>
            <FactorNote factor={factor} now={now} />
          </div>
          <div data-slot="row-tools">
            <Button
              ref={rename}
              variant="quiet"
              aria-label={copy('security.factors.rename', { name })}
              onClick={onRename}
              data-part="tool"
            >
              <EditIcon />
            </Button>
            <Button
              variant="quiet"
              busy={state === 'removing'}
              aria-label={copy('security.factors.remove', { name })}
              onClick={onRemove}
              data-part="tool"
            >
              {state === 'removing' ? <Spinner /> : <RemoveIcon />}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function FactorNote({ factor, now }: { factor: Factor; now: Date }): ReactElement {
  const copy = useCopy();
  const kind = factorName(copy, factor.type);
  const used = factor.lastUsedAt
    ? copy('security.factors.used', { when: whenWords(copy.locale, factor.lastUsedAt, now) })
    : copy('security.factors.unused');
  const facts = [
    ...(kind === ownName(copy, factor) ? [] : [kind]),
    ...(factor.hint ? [factor.hint] : []),
    copy('security.factors.added', { date: whenWords(copy.locale, factor.createdAt, now) }),
    used,
  ];
  return (
    <span data-slot="row-note">
      {facts.map((fact) => (
        <span key={fact} data-slot="fact">
          {/* Isolated: read from the right, a masked number would turn around. */}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}

/** Gives the focus back to what opened a form, once the form is gone. */
function useFocusAfter(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
