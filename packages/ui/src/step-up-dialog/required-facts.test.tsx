import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { challenge, challengeVerbs, payout, totp } from '../challenge/challenge.examples.ts';
import { StepUpDialog, StepUpDialogView } from '../index.ts';

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => act(async () => root.unmount()));

const { Request, Label, ActionName, Amount, Facts } = StepUpDialog;
const allOfIt = (
  <>
    <ActionName />
    <Amount />
    <Facts />
  </>
);
/** What a host can write where types are not looked at. */
const against = (props: object) => props;

async function ask(children: ReactNode, request = payout): Promise<HTMLElement[]> {
  const proving = {
    step: 'proving',
    challenge: { ...challenge, ...request },
    factor: totp,
    options: {},
  } as const;
  const state = { step: 'challenging', request, bound: request, challenge: proving } as const;
  const verbs = { cancel: () => {}, confirm: () => {}, challenge: challengeVerbs() };
  await act(async () =>
    root.render(
      <StepUpDialogView state={state} {...verbs}>
        {children}
      </StepUpDialogView>,
    ),
  );
  return [...document.querySelectorAll<HTMLElement>('[data-slot="approval"]')];
}

describe('nobody approves what a page does not show', () => {
  test.each<[string, ReactNode]>([
    ['nothing in it', <Request key="1">{false}</Request>],
    ['words of its own', <Request key="2">Log in again</Request>],
    [
      'a part missing',
      <Request key="3">
        <ActionName />
        <Facts />
      </Request>,
    ],
    [
      'its facts on a line',
      <Request key="4" {...against({ size: 'line' })}>
        {allOfIt}
      </Request>,
    ],
  ])('with %s, ours stands above', async (_, arranged) => {
    const [ours, theirs] = await ask(arranged);
    expect(ours?.textContent).toMatch(/Send money.*€1,250\.00.*Nordlicht Studio GmbH/);
    expect(theirs).toBeDefined();
    // One of them is what the dialog is described by.
    expect(document.querySelectorAll(`[id="${ours?.id}"]`)).toHaveLength(1);
    expect(document.querySelector('[role="dialog"]')?.getAttribute('aria-describedby')).toBe(ours?.id);
  });

  test('the name of the act is not the page’s to choose', async () => {
    const [said] = await ask(
      <Request>
        <ActionName {...against({ children: 'View a report' })} />
        <Amount />
        <Facts />
      </Request>,
    );
    expect(said?.textContent).toMatch(/Send money.*€1,250\.00/);
    expect(said?.textContent).not.toContain('View a report');
  });

  test.each(['Request', 'ActionName', 'Amount', 'Facts'] as const)(
    '%s takes nothing that hides it',
    async (part) => {
      const hiding = against({
        hidden: true,
        inert: true,
        popover: 'auto',
        style: { display: 'none' },
        'aria-hidden': true,
      });
      const of = (name: string): object => (name === part ? hiding : {});
      const [said, ...more] = await ask(
        <Request {...of('Request')}>
          <Label />
          <ActionName {...of('ActionName')} />
          <Amount {...of('Amount')} />
          <Facts {...of('Facts')} />
        </Request>,
      );
      expect(more).toEqual([]);
      const hidden = '[hidden], [inert], [popover], [style], [aria-hidden]';
      expect(said?.matches(hidden)).toBe(false);
      expect(said?.querySelectorAll(hidden)).toHaveLength(0);
    },
  );
});

test('an arrangement that says it all is left alone, also where there is no sum to say', async () => {
  expect(await ask(<Request>{allOfIt}</Request>)).toHaveLength(1);
  const closing = { ...payout, context: {} };
  expect(
    await ask(
      <Request>
        <ActionName />
      </Request>,
      closing as typeof payout,
    ),
  ).toHaveLength(1);
});

test('a part that goes away brings ours back', async () => {
  expect(await ask(<Request>{allOfIt}</Request>)).toHaveLength(1);
  expect(await ask(<Request>{false}</Request>)).toHaveLength(2);
});
