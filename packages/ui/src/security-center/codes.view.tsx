'use client';

import { formatDay } from '@kairos-mfa/copy';
import type { ReactElement } from 'react';
import type { Security } from '../flow-types.ts';
import { Button } from '../parts/button.tsx';
import { SpareKeyIcon } from '../parts/icons.tsx';
import { Spinner } from '../parts/spinner.tsx';
import { useCopy } from '../use-words.ts';

export interface CodesViewProps {
  codes: Security['recoveryCodes'];
  busy: boolean;
  /** Absent: no button. */
  regenerate?: (() => void) | undefined;
}

/** How many codes are left, since when, and new ones. */
export function CodesView({ codes, busy, regenerate }: CodesViewProps): ReactElement {
  const copy = useCopy();
  const isUsable = codes?.acknowledged ?? false;
  return (
    <div data-slot="factor-row">
      <span data-slot="row-icon">
        <SpareKeyIcon />
      </span>
      <div data-slot="row-words">
        <CodesWords codes={codes} />
      </div>
      {regenerate ? (
        <Button busy={busy} data-size="small" onClick={regenerate}>
          {busy ? <Spinner /> : null}
          {copy(isUsable ? 'security.codes.renew' : 'security.codes.make')}
        </Button>
      ) : null}
    </div>
  );
}

function CodesWords({ codes }: Pick<CodesViewProps, 'codes'>): ReactElement {
  const copy = useCopy();
  const [name, note] = !codes
    ? [copy('security.codes.none'), copy('security.codes.noneBody')]
    : codes.acknowledged
      ? [
          copy('security.codes.left', { remaining: codes.remaining }),
          copy('security.codes.made', { date: formatDay(copy.locale, new Date(codes.createdAt)) }),
        ]
      : [copy('security.codes.unsaved'), copy('security.codes.unsavedBody')];
  return (
    <>
      <span data-slot="row-name">{name}</span>
      <span data-slot="row-note">{note}</span>
    </>
  );
}
