'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { ReactElement } from 'react';
import type { Security } from '../flow-types.ts';
import { CheckIcon } from '../parts/icons.tsx';
import { Screen } from '../parts/screen.tsx';
import { useCopy } from '../use-words.ts';
import { ScoreRing } from './score-ring.tsx';

export interface ScoreViewProps {
  score: Security['score'];
  /** Something below asks for a look, so that nothing is called finished. */
  hasAdvice: boolean;
}

/** How far along somebody is, and what is left: a list to finish, not a grade to fear. */
export function ScoreView({ score, hasAdvice }: ScoreViewProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header data-part="security-header">
        <ScoreRing value={score.value} max={score.max} label={copy('security.score', score)} />
        <Screen.Title>{copy('security.title')}</Screen.Title>
        <Screen.Lead>{levelWords(copy, score, hasAdvice)}</Screen.Lead>
      </Screen.Header>
      <ul aria-label={copy('security.checklist')} data-slot="checklist">
        {score.checklist.map(({ item, done }) => (
          <li key={item} data-state={done ? 'done' : 'open'}>
            <span data-slot="check-mark" aria-hidden="true">
              {done ? <CheckIcon /> : null}
            </span>
            <span>{copy.find(`security.check.${item}`) ?? item}</span>
            <span data-slot="unseen">{copy(done ? 'security.done' : 'security.open')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function levelWords(copy: Copy, { value, max }: Security['score'], hasAdvice: boolean): string {
  if (value >= max) return copy(hasAdvice ? 'security.level.lookAt' : 'security.level.full');
  if (value >= max * 0.75) return copy('security.level.strong');
  return value > 0 ? copy('security.level.start') : copy('security.level.none');
}
