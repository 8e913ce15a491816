'use client';

import type { NewCopyDraft } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { useId, useState, type ReactElement } from 'react';
import { exportDraft, importDraft } from './exchange.ts';
import type { OpenDraft } from './lab-state.ts';

/** The props of `<ExchangeControls>`. */
export interface ExchangeControlsProps {
  draft: OpenDraft;
  onImport: (draft: NewCopyDraft) => void;
}

/** The draft as JSON that the server accepts, to copy and to paste. */
export function ExchangeControls({ draft, onImport }: ExchangeControlsProps): ReactElement {
  const id = useId();
  const [pasted, setPasted] = useState<string>();
  const [complaint, setComplaint] = useState('');
  const exported = exportDraft({ name: draft.name, changes: [...draft.changes] });
  return (
    <details className="copy-lab-exchange">
      <summary>JSON</summary>
      <p className="copy-lab-quiet" id={`${id}-help`}>
        The body of <code>POST /admin/copy/drafts</code>. Copy it, or paste another draft and take it over.
      </p>
      <textarea
        aria-label="Draft as JSON"
        aria-describedby={`${id}-help ${id}-complaint`}
        aria-invalid={complaint !== ''}
        dir="ltr"
        rows={10}
        spellCheck={false}
        value={pasted ?? (draft.changes.length > 0 ? exported : '')}
        onChange={({ target }) => setPasted(target.value)}
      />
      <p id={`${id}-complaint`} role="alert" className="copy-lab-complaint">
        {complaint}
      </p>
      <Button
        disabled={pasted === undefined}
        onClick={() => {
          const imported = importDraft(pasted ?? '');
          setComplaint(typeof imported === 'string' ? imported : '');
          if (typeof imported === 'string') return;
          setPasted(undefined);
          onImport(imported);
        }}
      >
        Take over
      </Button>
    </details>
  );
}
