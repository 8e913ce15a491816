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
const allParts = (
  <>
    <ActionName />
    <Amount />
    <Facts />
  </>
);
/** Props that a host can pass without type checking. */
const untyped = (props: object) => props;

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

describe('a person cannot approve what a layout does not show', () => {
  test.each<[string, ReactNode]>([
    ['no content', <Request key="1">{false}</Request>],
    ['text of its own', <Request key="2">Log in again</Request>],
    [
      'a missing part',
      <Request key="3">
        <ActionName />
        <Facts />
      </Request>,
    ],
    [
      'its facts in size `line`',
      <Request key="4" {...untyped({ size: 'line' })}>
        {allParts}
      </Request>,
    ],
  ])('with %s, ours stands above', async (_, arranged) => {
    const [ours, theirs] = await ask(arranged);
    expect(ours?.textContent).toMatch(/Send money.*€1,250\.00.*Nordlicht Studio GmbH/);
    expect(theirs).toBeDefined();
    // Exactly one of them describes the dialog.
    expect(document.querySelectorAll(`[id="${ours?.id}"]`)).toHaveLength(1);
    expect(document.querySelector('[role="dialog"]')?.getAttribute('aria-describedby')).toBe(ours?.id);
  });

  test('a page cannot choose the name of the action', async () => {
    const [said] = await ask(
      <Request>
        <ActionName {...untyped({ children: 'View a report' })} />
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
      const hiding = untyped({
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

test('a complete layout is rendered unchanged, also without an amount', async () => {
  expect(await ask(<Request>{allParts}</Request>)).toHaveLength(1);
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

test('when a part is removed, the complete request is rendered again', async () => {
  expect(await ask(<Request>{allParts}</Request>)).toHaveLength(1);
  expect(await ask(<Request>{false}</Request>)).toHaveLength(2);
});
