'use client';

import { loadCopy } from '@kairos-mfa/copy';
import { languageFor } from '@kairos-mfa/copy/languages';
import type { CopyDraft } from '@kairos-mfa/protocol';
import { type Dispatch, useCallback, useEffect, useReducer } from 'react';
import type { CopyLabAnswer, CopyLabPort } from './copy-lab-port.ts';
import { labState, type LabEvent, type LabState, type OpenDraft } from './lab-state.ts';
import { pseudoLocale, type TextKey } from './words.ts';

/** What Copy Lab can do with a draft and with the words of a tenant. */
export interface CopyLabVerbs {
  readonly dispatch: Dispatch<LabEvent>;
  readonly reload: () => void;
  readonly save: (draft: OpenDraft) => Promise<void>;
  /** Stores what is not stored, then publishes. */
  readonly publish: (draft: OpenDraft, startsAt: string | null) => Promise<void>;
  readonly discard: (draft: OpenDraft) => Promise<void>;
  readonly rollBack: (text: TextKey & { readonly version: number; readonly to: number }) => Promise<void>;
}

const notices: Record<CopyDraft['status'], string> = {
  draft: 'The draft is saved.',
  requested: 'Another person has to say yes now.',
  scheduled: 'The draft is scheduled.',
  published: 'Published. The next prompt uses the new words.',
  discarded: 'The draft is discarded.',
};

/** The state of Copy Lab, and what can be done. */
export function useCopyLab(port: CopyLabPort): { readonly state: LabState; readonly verbs: CopyLabVerbs } {
  const [state, dispatch] = useReducer(labState, { step: 'loading' });

  const load = useCallback(async () => {
    // Words that are being written are not compiled, so they need the parser of messages.
    const [answer] = await Promise.all([port.load(), loadCopy(languageFor(pseudoLocale))]);
    dispatch(
      answer.ok ? { type: 'loaded', content: answer.value } : { type: 'failed', problem: answer.problem },
    );
  }, [port]);
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const [answer] = await Promise.all([port.load(), loadCopy(languageFor(pseudoLocale))]);
      if (isCurrent)
        dispatch(
          answer.ok ? { type: 'loaded', content: answer.value } : { type: 'failed', problem: answer.problem },
        );
    })();
    return () => void (isCurrent = false);
  }, [port]);

  async function settle(answer: CopyLabAnswer<CopyDraft>): Promise<void> {
    if (!answer.ok) return dispatch({ type: 'refused', problem: answer.problem });
    dispatch({ type: 'saved', draft: answer.value, notice: notices[answer.value.status] });
    if (answer.value.status === 'published') await load();
  }
  const saveDraft = ({ draftId, version, name, changes }: OpenDraft): Promise<CopyLabAnswer<CopyDraft>> =>
    port.saveDraft({
      name,
      changes: [...changes],
      ...(draftId !== undefined && version !== undefined && { draftId, version }),
    });

  return {
    state,
    verbs: {
      dispatch,
      reload() {
        dispatch({ type: 'load-requested' });
        void load();
      },
      async save(draft) {
        dispatch({ type: 'sent' });
        await settle(await saveDraft(draft));
      },
      async publish(draft, startsAt) {
        dispatch({ type: 'sent' });
        const { draftId, version } = draft;
        const isStored = !draft.isDirty && draftId !== undefined && version !== undefined;
        const seen = isStored ? { ok: true as const, value: { draftId, version } } : await saveDraft(draft);
        if (!seen.ok) return settle(seen);
        // Stored first: if publishing is refused, nothing that was written is lost.
        if (!isStored) await settle(seen as CopyLabAnswer<CopyDraft>); // SAFETY: the answer of `saveDraft`.
        dispatch({ type: 'sent' });
        await settle(
          await port.publish({ draftId: seen.value.draftId, version: seen.value.version, startsAt }),
        );
      },
      async discard({ draftId, version }) {
        if (draftId === undefined || version === undefined) return dispatch({ type: 'draft-closed' });
        dispatch({ type: 'sent' });
        await settle(await port.discard({ draftId, version }));
      },
      async rollBack(text) {
        dispatch({ type: 'sent' });
        const answer = await port.rollBack(text);
        if (answer.ok) await load();
        else dispatch({ type: 'refused', problem: answer.problem });
      },
    },
  };
}
