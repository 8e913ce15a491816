'use client';

import type { CopyChange } from '@kairos-mfa/protocol';
import { useId, type ReactElement } from 'react';
import { ExchangeControls } from './exchange-controls.tsx';
import type { LabState } from './lab-state.ts';
import { Moment } from './moment.tsx';
import { PublishControls } from './publish-controls.tsx';
import type { CopyLabVerbs } from './use-copy-lab.ts';
import { WordDiff } from './word-diff.tsx';
import { builtInWords, findStored } from './words.ts';

/** The props of `<DraftsSection>`. */
export interface DraftsSectionProps {
  state: Extract<LabState, { step: 'ready' }>;
  verbs: CopyLabVerbs;
  /** Shows the text of a change in the editor. */
  onShow: (change: CopyChange) => void;
}

/** The draft with its changes word by word, what can be done with it, and the other drafts. */
export function DraftsSection({ state, verbs, onShow }: DraftsSectionProps): ReactElement {
  const { draft, content, isBusy } = state;
  const id = useId();
  const others = content.drafts.filter(({ draftId }) => draftId !== draft.draftId);
  const isEmpty = draft.changes.length === 0;
  return (
    <section className="copy-lab-section" aria-labelledby={id}>
      <h3 id={id}>Draft</h3>
      {isEmpty ? (
        <p className="copy-lab-quiet">
          Nothing is changed. Edit a line, and the change appears here, to be published with others.
        </p>
      ) : (
        <>
          <label className="copy-lab-name">
            <span>Name of the draft</span>
            <input
              value={draft.name}
              maxLength={120}
              disabled={isBusy}
              onChange={({ target }) => verbs.dispatch({ type: 'renamed', name: target.value })}
            />
          </label>
          <p className="copy-lab-quiet">
            <span>{draft.isDirty ? 'Not saved yet. ' : ''}</span>
            {draft.status === 'requested' && (
              <span>
                {draft.requestedBy ?? 'Your server'} asks to publish it. Another person has to say yes.{' '}
              </span>
            )}
            {draft.startsAt !== null && (
              <span>
                {'Starts '}
                <Moment at={draft.startsAt} />.
              </span>
            )}
          </p>
          <ul className="copy-lab-changes">
            {draft.changes.map((change) => (
              <li key={`${change.variant} ${change.locale}`}>
                <button type="button" className="copy-lab-link" onClick={() => onShow(change)}>
                  {`${change.variant}, ${change.locale}`}
                </button>
                {change.words === null && <p className="copy-lab-quiet">The built-in words serve again.</p>}
                <WordDiff
                  before={findStored(content.copy, change)?.words ?? builtInWords(change)}
                  after={change.words ?? builtInWords(change)}
                  locale={change.locale}
                />
              </li>
            ))}
          </ul>
          <PublishControls draft={draft} isBusy={isBusy} verbs={verbs} />
        </>
      )}
      <ExchangeControls
        draft={draft}
        onImport={(imported) => verbs.dispatch({ type: 'draft-imported', ...imported })}
      />
      {others.length > 0 && (
        <>
          <h4>Other drafts</h4>
          <ul className="copy-lab-drafts">
            {others.map((one) => (
              <li key={one.draftId}>
                <span className="copy-lab-badge" data-tone={one.status === 'scheduled' ? 'accent' : 'plain'}>
                  {one.status}
                </span>{' '}
                {one.status === 'published' || one.status === 'discarded' ? (
                  <span>{one.name}</span>
                ) : (
                  <button
                    type="button"
                    className="copy-lab-link"
                    disabled={isBusy || draft.isDirty}
                    onClick={() => verbs.dispatch({ type: 'draft-opened', draft: one })}
                  >
                    {one.name}
                  </button>
                )}{' '}
                <span className="copy-lab-quiet">
                  {one.changedBy ?? 'your server'}, <Moment at={one.changedAt} />
                  {one.startsAt !== null && one.status !== 'discarded' && (
                    <>
                      {one.status === 'published' ? '; started ' : '; starts '}
                      <Moment at={one.startsAt} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {draft.isDirty && (
            <p className="copy-lab-quiet">Save or discard your changes to open another draft.</p>
          )}
        </>
      )}
    </section>
  );
}
