import { expect, test } from 'vitest';
import {
  setupOfferFlow,
  setupOfferStart,
  type SetupOfferEvent,
  type SetupOfferState,
} from './setup-offer.flow.ts';

const offered: SetupOfferState = { step: 'offered' };
const enrolling: SetupOfferState = { step: 'enrolling' };
const events: readonly SetupOfferEvent[] = [
  { type: 'open-requested' },
  { type: 'loaded', signIn: 'offer' },
  { type: 'refused', problem: 'unavailable' },
  { type: 'accept-requested' },
  { type: 'skip-requested' },
  { type: 'skipped' },
  { type: 'enrolled' },
  { type: 'enrollment-left' },
];

test('the offer is shown once the server makes it', () => {
  expect(setupOfferFlow(setupOfferStart, { type: 'open-requested' })).toEqual([
    setupOfferStart,
    { type: 'getState' },
  ]);
  expect(setupOfferFlow(setupOfferStart, { type: 'loaded', signIn: 'offer' })).toEqual([offered]);
});

test.each(['clear', 'challenge', 'enroll'] as const)('nothing is shown where the sign-in is %s', (signIn) => {
  expect(setupOfferFlow(setupOfferStart, { type: 'loaded', signIn })).toEqual([{ step: 'silent' }]);
});

test('a server that does not answer keeps nobody out', () => {
  expect(setupOfferFlow(setupOfferStart, { type: 'refused', problem: 'unavailable' })).toEqual([
    { step: 'silent' },
  ]);
});

test('a skip is sent once, and the person goes on whether or not it could be stored', () => {
  const [skipping, ...effects] = setupOfferFlow(offered, { type: 'skip-requested' });
  expect([skipping, effects]).toEqual([{ step: 'skipping' }, [{ type: 'skipSetup' }]]);
  const done = { step: 'done', outcome: 'skipped' };
  expect(setupOfferFlow(skipping, { type: 'skipped' })).toEqual([done]);
  expect(setupOfferFlow(skipping, { type: 'refused', problem: 'unavailable' })).toEqual([done]);
});

test('an enrollment that was left comes back to the offer, and one that ended is done', () => {
  expect(setupOfferFlow(offered, { type: 'accept-requested' })).toEqual([enrolling]);
  expect(setupOfferFlow(enrolling, { type: 'enrollment-left' })).toEqual([offered]);
  expect(setupOfferFlow(enrolling, { type: 'enrolled' })).toEqual([{ step: 'done', outcome: 'enrolled' }]);
});

test.each<[SetupOfferState, readonly SetupOfferEvent['type'][]]>([
  [setupOfferStart, ['open-requested', 'loaded', 'refused']],
  [{ step: 'silent' }, []],
  [offered, ['accept-requested', 'skip-requested']],
  [enrolling, ['enrolled', 'enrollment-left']],
  [{ step: 'skipping' }, ['skipped', 'refused']],
  [{ step: 'done', outcome: 'skipped' }, []],
])('%j ignores every event that it does not expect', (state, expected) => {
  for (const event of events)
    if (!expected.includes(event.type)) expect(setupOfferFlow(state, event)).toEqual([state]);
});
