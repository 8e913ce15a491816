'use client';

import { useRef, type ReactElement } from 'react';
import { useFocusRecovery } from '../primitives/dialog/use-focus-recovery.ts';
import { IconFrame } from '../primitives/icon-frame.tsx';
import { MomentIcon } from '../primitives/icons.tsx';
import { Skeleton, TextLine } from '../primitives/skeleton.tsx';
import { useLongWait } from '../primitives/use-long-wait.ts';
import { PurposeHeader } from './purpose-header.tsx';
import { useCopy } from './use-copy.ts';
import '../words/common.words.ts';
import '../words/challenge.words.ts';

/** A card in the page while it is not known what it will ask, in the shape of a question: of its words only the length shows. A long wait is explained. */
export function QuestionSkeleton(): ReactElement {
  const copy = useCopy();
  const page = useRef<HTMLDivElement>(null);
  const isLong = useLongWait(true);
  useFocusRecovery(page);
  return (
    <div ref={page} data-slot="skeleton-page" data-part="question">
      <Skeleton status={isLong ? copy('common.slow') : copy('common.loading')}>
        <PurposeHeader
          icon={
            <IconFrame data-tone="accent">
              <MomentIcon />
            </IconFrame>
          }
          title={
            <p data-slot="screen-title">
              <TextLine>{copy('challenge.choose.title')}</TextLine>
            </p>
          }
          reason={
            <p data-slot="screen-lead">
              {isLong ? (
                <span aria-hidden="true">{copy('common.slow')}</span>
              ) : (
                <TextLine>{`${copy('challenge.choose.body')} ${copy('common.slow')}`}</TextLine>
              )}
            </p>
          }
        />
        <span data-slot="skeleton-field" />
        <span data-slot="button" data-variant="secondary" />
      </Skeleton>
    </div>
  );
}
