'use client';

import { useRef, type ReactElement } from 'react';
import { useFocusRecovery } from '../primitives/dialog/use-focus-recovery.ts';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { MomentIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import { Skeleton, TextLine } from '../primitives/skeleton.tsx';
import { useCopy } from '../shared/use-copy.ts';

/** A required enrollment while it is loading, in the shape that it will have. */
export function RequiredEnrollmentSkeleton(): ReactElement {
  const copy = useCopy();
  const page = useRef<HTMLDivElement>(null);
  useFocusRecovery(page);
  return (
    <div ref={page} data-slot="skeleton-page">
      <Skeleton status={copy('common.loading')}>
        <Screen.Header>
          <IconFrame data-tone="accent">
            <MomentIcon />
          </IconFrame>
          <p data-slot="screen-title">
            <TextLine>{copy('gate.title')}</TextLine>
          </p>
          <p data-slot="screen-lead">
            <TextLine>{copy('gate.body')}</TextLine>
          </p>
        </Screen.Header>
        <span data-slot="button" data-variant="secondary" />
      </Skeleton>
    </div>
  );
}
