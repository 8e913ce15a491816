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

test('a skip lets the person go on at once, and is sent once', () => {
  const [skipped, ...effects] = setupOfferFlow(offered, { type: 'skip-requested' });
  expect([skipped, effects]).toEqual([{ step: 'done', outcome: 'skipped' }, [{ type: 'skipSetup' }]]);
  expect(setupOfferFlow(skipped, { type: 'skip-requested' })).toEqual([skipped]);
  expect(setupOfferFlow(skipped, { type: 'refused', problem: 'unavailable' })).toEqual([skipped]);
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
  [{ step: 'done', outcome: 'skipped' }, []],
])('%j ignores every event that it does not expect', (state, expected) => {
  for (const event of events)
    if (!expected.includes(event.type)) expect(setupOfferFlow(state, event)).toEqual([state]);
});
