'use client';

import { Button } from '@kairos-mfa/ui';
import { useState, type ReactElement } from 'react';
import type { OpenDraft } from './lab-state.ts';
import type { CopyLabVerbs } from './use-copy-lab.ts';

/** The props of `<PublishControls>`. */
export interface PublishControlsProps {
  draft: OpenDraft;
  isBusy: boolean;
  verbs: CopyLabVerbs;
}

/** Saves, publishes now or at a time, says the second yes, or discards; what others will see needs a confirmation that names it. */
export function PublishControls({ draft, isBusy, verbs }: PublishControlsProps): ReactElement {
  const [asks, setAsks] = useState<'publish' | 'discard'>();
  const [startsAt, setStartsAt] = useState('');
  const count = draft.changes.length === 1 ? '1 change' : `${draft.changes.length} changes`;
  const start = startsAt === '' ? null : new Date(startsAt).toISOString();
  const isRequested = draft.status === 'requested' && !draft.isDirty;
  const finish = (act: () => Promise<void>): void => {
    setAsks(undefined);
    void act();
  };
  if (asks === 'publish')
    return (
      <section className="copy-lab-confirm" aria-label="Publish">
        <p>
          {isRequested ? 'Say yes to' : 'Publish'} “{draft.name}” with {count}
          {start === null ? '?' : ` at ${new Date(start).toLocaleString('en')}?`}
        </p>
        {!isRequested && (
          <label className="copy-lab-name">
            <span>Start (your time); empty: at once</span>
            <input
              type="datetime-local"
              value={startsAt}
              onChange={({ target }) => setStartsAt(target.value)}
            />
          </label>
        )}
        <div className="copy-lab-actions">
          <Button variant="primary" onClick={() => finish(() => verbs.publish(draft, start))}>
            {isRequested
              ? `Yes, publish ${count}`
              : start === null
                ? `Publish ${count}`
                : `Schedule ${count}`}
          </Button>
          <Button variant="quiet" onClick={() => setAsks(undefined)}>
            Back
          </Button>
        </div>
      </section>
    );
  if (asks === 'discard')
    return (
      <section className="copy-lab-confirm" aria-label="Discard">
        <p>
          Discard “{draft.name}” with {count}?
        </p>
        <div className="copy-lab-actions">
          <Button variant="primary" onClick={() => finish(() => verbs.discard(draft))}>
            {`Discard ${count}`}
          </Button>
          <Button variant="quiet" onClick={() => setAsks(undefined)}>
            Back
          </Button>
        </div>
      </section>
    );
  return (
    <div className="copy-lab-actions">
      <Button disabled={isBusy || !draft.isDirty} onClick={() => void verbs.save(draft)}>
        Save draft
      </Button>
      <Button variant="primary" disabled={isBusy} onClick={() => setAsks('publish')}>
        {isRequested ? 'Say yes …' : 'Publish …'}
      </Button>
      {draft.draftId !== undefined && (
        <Button
          variant="quiet"
          disabled={isBusy || draft.isDirty}
          onClick={() => verbs.dispatch({ type: 'draft-closed' })}
        >
          Close
        </Button>
      )}
      <Button variant="quiet" disabled={isBusy} onClick={() => setAsks('discard')}>
        Discard …
      </Button>
    </div>
  );
}
