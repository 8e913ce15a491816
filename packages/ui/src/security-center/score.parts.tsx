'use client';

import type { Copy } from '@kairos-mfa/copy';
import type { ComponentProps, ReactElement } from 'react';
import { Disclosure } from '../primitives/disclosure.tsx';
import { CheckIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { PartProps } from '../primitives/screen/screen.tsx';
import type { Security } from '../shared/flow-types.ts';
import { useCopy } from '../shared/use-copy.ts';
import { ScoreRing } from './score-ring.tsx';
import { useSecurityPart } from './security-center.context.ts';
import '../words/security.words.ts';

/** Contains score, title and text. */
export function SecurityHeader(props: PartProps<'div'>): ReactElement {
  return <Screen.Header {...props} data-part="security-header" />;
}

/** The score as a ring with the number in it. */
export function SecurityScore(props: Omit<ComponentProps<'span'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { score } = useSecurityPart('Score').state.security;
  return <ScoreRing {...props} value={score.value} max={score.max} label={copy('security.score', score)} />;
}

/** The title of the page. */
export function SecurityTitle({ children, ...props }: PartProps<'h2'>): ReactElement {
  const copy = useCopy();
  return <Screen.Title {...props}>{children ?? copy('security.title')}</Screen.Title>;
}

/** The level of protection as a sentence. */
export function SecurityBody({ children, ...props }: PartProps<'p'>): ReactElement {
  const copy = useCopy();
  const { state, advice } = useSecurityPart('Body');
  const level = levelText(copy, state.security.score, advice !== undefined);
  return <Screen.Lead {...props}>{children ?? level}</Screen.Lead>;
}

/** The checklist behind the score. Once all of it is done, it is one line that opens on demand. */
export function SecurityChecklist(props: Omit<ComponentProps<'ul'>, 'children'>): ReactElement {
  const copy = useCopy();
  const { checklist } = useSecurityPart('Checklist').state.security.score;
  const list = (
    <ul aria-label={copy('security.checklist')} {...props} data-slot="checklist">
      {checklist.map(({ item, done }) => (
        <li key={item} data-state={done ? 'done' : 'open'}>
          <CheckMark done={done} />
          <span>{copy.find(`security.check.${item}`) ?? item}</span>
          <span data-slot="visually-hidden">{copy(done ? 'security.done' : 'security.open')}</span>
        </li>
      ))}
    </ul>
  );
  if (checklist.some(({ done }) => !done)) return list;
  return (
    <Disclosure
      data-part="checklist-done"
      summary={
        <>
          <CheckMark done />
          <span>{copy('security.checklist.all', { count: checklist.length })}</span>
        </>
      }
    >
      {list}
    </Disclosure>
  );
}

function CheckMark({ done }: { done: boolean }): ReactElement {
  return (
    <span data-slot="check-mark" data-state={done ? 'done' : 'open'} aria-hidden="true">
      {done ? <CheckIcon /> : null}
    </span>
  );
}

/** With a full score and open advice, the text mentions the advice. */
function levelText(copy: Copy, { value, max }: Security['score'], hasAdvice: boolean): string {
  if (value >= max) return copy(hasAdvice ? 'security.level.lookAt' : 'security.level.full');
  if (value >= max * 0.75) return copy('security.level.strong');
  return value > 0 ? copy('security.level.start') : copy('security.level.none');
}
