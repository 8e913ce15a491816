'use client';

import { Button } from '@kairos-mfa/ui';
import type { ReactElement } from 'react';
import type { CopyLabProblem } from './copy-lab-port.ts';
import type { OpenDraft } from './lab-state.ts';
import { Moment } from './moment.tsx';
import { problemText } from './problem-text.ts';
import type { CopyLabVerbs } from './use-copy-lab.ts';
import { WordDiff } from './word-diff.tsx';
import { isOf } from './words.ts';

/** The props of `<ConflictBanner>`. */
export interface ConflictBannerProps {
  problem: CopyLabProblem;
  draft: OpenDraft;
  verbs: CopyLabVerbs;
}

/** Why the last request was refused; where somebody else was first, who, when, and both texts. */
export function ConflictBanner({ problem, draft, verbs }: ConflictBannerProps): ReactElement {
  const theirs = [...(problem.copy ?? []), ...(problem.draft?.changes ?? [])];
  const who = problem.draft ?? problem.copy?.[0];
  const findings = problem.findings ?? [];
  return (
    <section className="copy-lab-problem" role="alert" aria-label="Problem">
      <p>{problemText(problem)}</p>
      {findings.length > 0 && (
        <ul className="copy-lab-findings">
          {findings.map(({ variant, locale, line, rule, severity, message }, index) => (
            <li key={index} data-severity={severity}>
              <strong>{[variant, locale, line].filter(Boolean).join(', ')}</strong> <code>{rule}</code>{' '}
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      {problem.code === 'version_conflict' && who && (
        <>
          <p>
            <span>Changed by </span>
            <strong>{who.changedBy ?? 'your server'}</strong> <span>meanwhile, </span>
            <Moment at={who.changedAt} />
            <span>. Marked: what differs between theirs and yours.</span>
          </p>
          {theirs.map((one) => (
            <div key={`${one.variant} ${one.locale}`}>
              <h4>
                {one.variant}, {one.locale}
              </h4>
              <WordDiff before={one.words} after={draft.changes.find(isOf(one))?.words} locale={one.locale} />
            </div>
          ))}
          <div className="copy-lab-actions">
            <Button onClick={() => verbs.dispatch({ type: 'mine-kept' })}>Keep mine on top of theirs</Button>
            <Button variant="quiet" onClick={() => verbs.dispatch({ type: 'theirs-taken' })}>
              Take theirs
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
