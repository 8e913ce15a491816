import { expect, test } from 'vitest';
import { nameStates } from '../.storybook/named-states/name-states.ts';

const open = { step: 'open' };
const closed = { step: 'closed' };
const checking = { step: 'checking' };

test('the control of a state chooses among the stories by name, and a behaviour is no choice', () => {
  const meta = { args: { state: open, verify: 'kept' } };
  const stories = {
    Open: {},
    Closed: { args: { state: closed } },
    OnTheKeyboard: { tags: ['behaviour'], args: { state: checking } },
    WithExtras: { args: { state: checking, extra: 1 } },
  };
  nameStates(meta, stories);
  expect(meta).toMatchObject({
    args: { state: 'Open', verify: 'kept' },
    argTypes: {
      state: {
        options: ['Open', 'Closed'],
        mapping: { Open: open, Closed: closed, OnTheKeyboard: checking, WithExtras: checking },
        control: { labels: { OnTheKeyboard: 'On the keyboard' } },
      },
    },
  });
  expect(stories.Closed.args.state).toBe('Closed');
  // What needs more than its state can choose its own state, and no other story can choose it.
  expect(stories.WithExtras).toMatchObject({
    args: { state: 'WithExtras', extra: 1 },
    argTypes: { state: { options: ['WithExtras', 'Open', 'Closed'] } },
  });
});

test('a file with one state keeps its control', () => {
  const meta = { args: { state: open } };
  nameStates(meta, { Open: {} });
  expect(meta).toEqual({ args: { state: open } });
});
