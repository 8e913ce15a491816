import type { CopyChange, CopyDraft, CopyLine, PromptCopyOverride, StoredCopy } from '@kairos-mfa/protocol';
import type { CopyLabContent, CopyLabProblem, SeenDraft } from './copy-lab-port.ts';
import { currentText, findStored, isOf, type TextKey } from './words.ts';

/** The draft that is being edited. */
export interface OpenDraft extends Partial<SeenDraft> {
  readonly name: string;
  readonly status: CopyDraft['status'];
  readonly startsAt: string | null;
  readonly requestedBy: string | null;
  readonly changes: readonly CopyChange[];
  /** Has changes that are not stored. */
  readonly isDirty: boolean;
}

/** The state of Copy Lab. */
export type LabState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly problem: CopyLabProblem }
  | {
      readonly step: 'ready';
      readonly content: CopyLabContent;
      readonly draft: OpenDraft;
      readonly isBusy: boolean;
      /** Why the last request was refused. */
      readonly problem: CopyLabProblem | undefined;
      /** What happened, to be announced. */
      readonly notice: string;
    };

/** Something that happened in Copy Lab. */
export type LabEvent =
  | { readonly type: 'load-requested' }
  | { readonly type: 'loaded'; readonly content: CopyLabContent }
  | { readonly type: 'failed'; readonly problem: CopyLabProblem }
  | { readonly type: 'line-edited'; readonly key: TextKey; readonly line: CopyLine; readonly text: string }
  | { readonly type: 'change-dropped'; readonly key: TextKey }
  | { readonly type: 'text-withdrawn'; readonly key: TextKey }
  | { readonly type: 'renamed'; readonly name: string }
  | { readonly type: 'draft-opened'; readonly draft: CopyDraft }
  | { readonly type: 'draft-closed' }
  | { readonly type: 'draft-imported'; readonly name: string; readonly changes: readonly CopyChange[] }
  | { readonly type: 'sent' }
  | { readonly type: 'saved'; readonly draft: CopyDraft; readonly notice: string }
  | { readonly type: 'refused'; readonly problem: CopyLabProblem }
  /** Keeps the own changes on top of what somebody else has stored meanwhile. */
  | { readonly type: 'mine-kept' }
  | { readonly type: 'theirs-taken' };

/** A draft without changes. */
export const emptyDraft: OpenDraft = {
  name: 'New words',
  status: 'draft',
  startsAt: null,
  requestedBy: null,
  changes: [],
  isDirty: false,
};

/** The next state. An event that the current step does not expect changes nothing. */
export function labState(state: LabState, event: LabEvent): LabState {
  if (event.type === 'load-requested') return { step: 'loading' };
  if (event.type === 'failed') return { step: 'failed', problem: event.problem };
  if (event.type === 'loaded') {
    const { content } = event;
    if (state.step === 'ready') return { ...state, content, isBusy: false };
    return { step: 'ready', content, draft: emptyDraft, isBusy: false, problem: undefined, notice: '' };
  }
  if (state.step !== 'ready') return state;
  const { draft, content } = state;
  const edited = (changes: readonly CopyChange[]): LabState => ({
    ...state,
    draft: { ...draft, changes, isDirty: true },
    notice: '',
  });
  switch (event.type) {
    case 'line-edited':
      return edited(editLine(draft.changes, content.copy, event.key, event.line, event.text));
    case 'change-dropped':
      return edited(draft.changes.filter((one) => !isOf(event.key)(one)));
    case 'text-withdrawn':
      return edited(putChange(draft.changes, content.copy, event.key, null));
    case 'renamed':
      return { ...state, draft: { ...draft, name: event.name, isDirty: true } };
    case 'draft-opened':
      return { ...state, draft: openDraft(event.draft), problem: undefined, notice: '' };
    case 'draft-closed':
      return { ...state, draft: emptyDraft, problem: undefined };
    case 'draft-imported': {
      const { name, changes } = event;
      return { ...state, draft: { ...emptyDraft, name, changes, isDirty: true }, problem: undefined };
    }
    case 'sent':
      return { ...state, isBusy: true, problem: undefined, notice: '' };
    case 'saved': {
      const isOver = event.draft.status === 'published' || event.draft.status === 'discarded';
      const drafts = [
        event.draft,
        ...content.drafts.filter(({ draftId }) => draftId !== event.draft.draftId),
      ];
      return {
        ...state,
        content: { ...content, drafts },
        draft: isOver ? emptyDraft : openDraft(event.draft),
        isBusy: false,
        notice: event.notice,
      };
    }
    case 'refused':
      return { ...state, isBusy: false, problem: event.problem };
    case 'mine-kept':
      return { ...state, ...keepMine(draft, content, state.problem), problem: undefined };
    case 'theirs-taken':
      return { ...state, ...takeTheirs(draft, content, state.problem), problem: undefined };
  }
}

function openDraft({ draftId, version, name, status, startsAt, requestedBy, changes }: CopyDraft): OpenDraft {
  return { draftId, version, name, status, startsAt, requestedBy, changes, isDirty: false };
}

function editLine(
  changes: readonly CopyChange[],
  copy: readonly StoredCopy[],
  key: TextKey,
  line: CopyLine,
  text: string,
): readonly CopyChange[] {
  const { dismiss, later, ...required } = currentText(key, copy, changes).words;
  const optional = { dismiss, later };
  const words: Record<string, string> = { ...required };
  for (const [name, value] of Object.entries({ ...optional, [line]: text }))
    // Without a label of its own, a button has the default one.
    if (value !== undefined && (value !== '' || !(name in optional))) words[name] = value;
  // SAFETY: the lines of a text, with one replaced.
  return putChange(changes, copy, key, words as PromptCopyOverride);
}

function putChange(
  changes: readonly CopyChange[],
  copy: readonly StoredCopy[],
  key: TextKey,
  words: PromptCopyOverride | null,
): readonly CopyChange[] {
  const change = changes.find(isOf(key));
  const version = change?.version ?? findStored(copy, key)?.version ?? 0;
  const { variant, locale } = key;
  const next = { variant, locale, version, words };
  return change ? changes.map((one) => (one === change ? next : one)) : [...changes, next];
}

type Resolved = { readonly draft: OpenDraft; readonly content: CopyLabContent };

/** The content with the words that the conflict has told of. */
function withTheirs(content: CopyLabContent, { copy: theirs = [] }: CopyLabProblem): CopyLabContent {
  return { ...content, copy: [...content.copy.filter((one) => !theirs.some(isOf(one))), ...theirs] };
}

function keepMine(draft: OpenDraft, content: CopyLabContent, problem: CopyLabProblem | undefined): Resolved {
  if (!problem) return { draft, content };
  const { copy: theirs = [], draft: newer } = problem;
  const isClosed = newer?.status === 'published' || newer?.status === 'discarded';
  const base = isClosed
    ? emptyDraft
    : { ...draft, ...(newer && { draftId: newer.draftId, version: newer.version }) };
  const changes = draft.changes.map((change) => ({
    ...change,
    version: theirs.find(isOf(change))?.version ?? change.version,
  }));
  return {
    draft: { ...base, name: draft.name, status: 'draft', changes, isDirty: true },
    content: withTheirs(content, problem),
  };
}

function takeTheirs(
  draft: OpenDraft,
  content: CopyLabContent,
  problem: CopyLabProblem | undefined,
): Resolved {
  if (!problem) return { draft, content };
  const { copy: theirs = [], draft: newer } = problem;
  const changes = draft.changes.filter((change) => !theirs.some(isOf(change)));
  const isClosed = newer?.status === 'published' || newer?.status === 'discarded';
  return {
    draft: isClosed ? emptyDraft : newer ? openDraft(newer) : { ...draft, changes, isDirty: true },
    content: withTheirs(content, problem),
  };
}
