import { expect, test } from 'vitest';
import { createAcknowledged, noteRedemption, readBack } from './acknowledged-writes.ts';
import type { FaultReport } from './fault.ts';
import { failuresOf, raceFailuresOf } from './report.ts';
import { createAnswerCounts, readAnswer } from './response-counts.ts';
import { createWireClient } from './wire-client.ts';

const allIsWell = (): FaultReport => ({
  name: 'None',
  acknowledged: 1,
  lost: [],
  redeemedTwice: [],
  answers: createAnswerCounts(),
  mayLoseAnswers: false,
  unexpectedExits: [],
  recoveredAfterMs: 1,
  violations: [],
});

test('a fault without a finding passes', () => {
  expect(failuresOf(allIsWell())).toEqual([]);
});

test.each<Partial<FaultReport>>([
  { acknowledged: 0 },
  { lost: ['factor of ann'] },
  { redeemedTwice: ['grant g1'] },
  { unexpectedExits: ['replica 1: 1'] },
  { recoveredAfterMs: 'not recovered' },
  { violations: ['It ended with 1 instead of 0.'] },
  { answers: { ...createAnswerCounts(), unanswered: new Map([['ECONNRESET', 1]]) } },
  { answers: { ...createAnswerCounts(), badServerErrors: new Map([['500 without a code', 1]]) } },
])('a fault with this finding fails: %o', (finding) => {
  expect(failuresOf({ ...allIsWell(), ...finding })).toHaveLength(1);
});

test('a 5xx without a problem document or without a time to retry is a finding', async () => {
  const counts = createAnswerCounts();
  const problem = { 'content-type': 'application/problem+json', 'retry-after': '1' };
  await readAnswer(counts, new Response('{"code":"unavailable"}', { status: 503, headers: problem }));
  expect([counts.serverErrors.size, counts.badServerErrors.size]).toEqual([1, 0]);
  await readAnswer(counts, new Response('Internal Server Error', { status: 500 }));
  expect(counts.badServerErrors.size).toBe(2);
});

test('a race with two successes, with none, or with too few rounds is a finding', () => {
  const race = { name: 'Race', rounds: 3 };
  expect(raceFailuresOf({ ...race, winners: new Map([[1, 3]]) })).toEqual([]);
  for (const winners of [
    new Map([[1, 2]]),
    new Map([
      [1, 2],
      [2, 1],
    ]),
    new Map([
      [1, 2],
      [0, 1],
    ]),
  ])
    expect(raceFailuresOf({ ...race, winners })).toHaveLength(1);
});

test('a grant that two callers redeemed is a finding, even if a third caller was refused', async () => {
  const client = createWireClient([], { sessionSecret: '', serviceKey: '' }, createAnswerCounts());
  const acknowledged = createAcknowledged();
  const refused = (): Promise<boolean> => Promise.resolve(false);
  noteRedemption(acknowledged, 'grant g1', refused);
  noteRedemption(acknowledged, 'grant g2', refused);
  noteRedemption(acknowledged, 'grant g2', refused);
  expect((await readBack(client, acknowledged)).redeemedTwice).toEqual(['grant g2']);
});
