import { newCopyDraft } from '@kairos-mfa/protocol/schemas';
import { expect, test } from 'vitest';
import { autumnDraft } from './copy-lab.examples.ts';
import { exportDraft, importDraft } from './exchange.ts';

const { name, changes } = autumnDraft;

test('what is exported is what the server accepts, and can be imported again', () => {
  const json = exportDraft(autumnDraft);
  expect(newCopyDraft.parse(JSON.parse(json))).toEqual({ name, changes });
  expect(importDraft(json)).toEqual({ name, changes });
});

test.each([
  ['no JSON', '{', 'This is not JSON.'],
  ['no object', '[]', 'A draft has a “name” and “changes”.'],
  ['null', 'null', 'A draft has a “name” and “changes”.'],
  ['no name', '{ "changes": [] }', 'A draft has a “name” and “changes”.'],
  [
    'a change without a version',
    '{ "name": "A", "changes": [{ "variant": "peers", "locale": "en", "words": null }] }',
    'Change 1 needs',
  ],
  [
    'words that are no text',
    '{ "name": "A", "changes": [{ "variant": "peers", "locale": "en", "version": 0, "words": { "title": 1 } }] }',
    'Change 1 needs',
  ],
])('%s is refused with what is wrong', (_name, json, complaint) => {
  expect(importDraft(json)).toContain(complaint);
});
