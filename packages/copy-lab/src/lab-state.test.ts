import { expect, test } from 'vitest';
import type { CopyLabProblem } from './copy-lab-port.ts';
import { autumnDraft, storedWords } from './copy-lab.examples.ts';
import { labState, type LabEvent, type LabState } from './lab-state.ts';

const newest = storedWords.filter(({ version, locale }) => version === 2 || locale === 'de');
const key = { variant: 'only-you', locale: 'en' };
const play = (...events: LabEvent[]) =>
  events.reduce<LabState>(labState, { step: 'loading' }) as Extract<LabState, { step: 'ready' }>;
const loaded: LabEvent = { type: 'loaded', content: { copy: newest, drafts: [autumnDraft] } };
const edit = (text: string): LabEvent => ({ type: 'line-edited', key, line: 'title', text });
const refused = (problem: CopyLabProblem): LabEvent => ({ type: 'refused', problem });

test('an edit changes one text, from the version that was seen, and keeps its other lines', () => {
  const { draft } = play(loaded, edit('Yours'), edit('Yours alone'));
  expect(draft.changes).toEqual([
    {
      ...key,
      version: 2,
      words: { ...newest.find(({ locale }) => locale === 'en')?.words, title: 'Yours alone' },
    },
  ]);
  expect(draft.isDirty).toBe(true);
});

test('an empty label is left out, so that the default one is used', () => {
  const label = (text: string): LabEvent => ({ type: 'line-edited', key, line: 'dismiss', text });
  expect(play(loaded, label('Maybe later')).draft.changes[0]?.words).toMatchObject({
    dismiss: 'Maybe later',
  });
  expect(play(loaded, label('Maybe later'), label('')).draft.changes[0]?.words).not.toHaveProperty('dismiss');
});

test('nothing that was written is lost when a request is refused', () => {
  const { draft, isBusy } = play(loaded, edit('Yours'), { type: 'sent' }, refused({ code: 'offline' }));
  expect([draft.changes[0]?.words?.title, draft.isDirty, isBusy]).toEqual(['Yours', true, false]);
});

test('mine on top of theirs takes the newer version of the words, and theirs drops my change of them', () => {
  const theirs = {
    ...newest[0],
    ...key,
    version: 3,
    words: null,
    changedAt: '2026-11-30T12:00:00Z',
    changedBy: 'mia',
  };
  const conflict = refused({ code: 'version_conflict', copy: [theirs] });
  const mine = play(loaded, edit('Yours'), conflict, { type: 'mine-kept' });
  expect(mine.draft.changes).toMatchObject([{ version: 3, words: { title: 'Yours' } }]);
  expect(mine.content.copy).toContainEqual(theirs);
  expect(mine.problem).toBeUndefined();
  expect(play(loaded, edit('Yours'), conflict, { type: 'theirs-taken' }).draft.changes).toEqual([]);
});

test('mine on top of a draft that a colleague has changed takes its version, and of a published one is a new draft', () => {
  const opened: LabEvent = { type: 'draft-opened', draft: autumnDraft };
  const conflict = (status: 'draft' | 'published') =>
    refused({ code: 'version_conflict', draft: { ...autumnDraft, version: 4, status } });
  expect(play(loaded, opened, edit('Yours'), conflict('draft'), { type: 'mine-kept' }).draft).toMatchObject({
    draftId: autumnDraft.draftId,
    version: 4,
    isDirty: true,
  });
  const anew = play(loaded, opened, edit('Yours'), conflict('published'), { type: 'mine-kept' }).draft;
  expect(anew.draftId).toBeUndefined();
  expect(anew.changes).toHaveLength(2);
  expect(
    play(loaded, opened, edit('Yours'), conflict('draft'), { type: 'theirs-taken' }).draft,
  ).toMatchObject({
    version: 4,
    isDirty: false,
    changes: autumnDraft.changes,
  });
});

test('after it is published, a draft is no longer open', () => {
  const saved: LabEvent = { type: 'saved', draft: { ...autumnDraft, status: 'published' }, notice: 'Done' };
  const { draft, content, notice } = play(loaded, { type: 'draft-opened', draft: autumnDraft }, saved);
  expect([draft.changes, content.drafts[0]?.status, notice]).toEqual([[], 'published', 'Done']);
});

test('before anything is loaded, an edit changes nothing', () => {
  expect(labState({ step: 'loading' }, edit('Yours'))).toEqual({ step: 'loading' });
});
