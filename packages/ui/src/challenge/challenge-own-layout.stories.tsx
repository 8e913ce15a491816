import type { ChallengeFactor } from '@kairos-mfa/protocol';
import { Challenge, ChallengeView } from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import type { ChallengeState } from '../shared/flow-types.ts';
import { challenge as usual, challengeVerbs, passkey, recoveryCode, totp } from './challenge.examples.ts';

/** The second step of a sign-in in a layout of the host. */
const meta = { title: 'Customize/Own layouts/Challenge', parameters: { surface: 'card' } } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** A title of the host, and the link to another account before the one to another factor. */
function OwnProof(): ReactElement {
  return (
    <>
      <Challenge.Header>
        <Challenge.Title asChild>
          <h1>Is that you, Ada?</h1>
        </Challenge.Title>
        <Challenge.Body />
      </Challenge.Header>
      <Challenge.Problem />
      <Challenge.Choices>
        {(factor) => <Challenge.Choice key={factor.id} factor={factor} className="way" />}
      </Challenge.Choices>
      <Challenge.Proof>
        <Challenge.Remember>Trust this laptop</Challenge.Remember>
      </Challenge.Proof>
      <Challenge.Actions>
        <Challenge.Leave>Use another account</Challenge.Leave>
        <Challenge.ChangeFactor />
      </Challenge.Actions>
    </>
  );
}

const leave = fn();
// As on the wire, where what is no factor of its own has its type for an id.
const recoveryCodeFactor = { ...recoveryCode, id: recoveryCode.type };
const challenge = { ...usual, rememberDays: 30, factors: [passkey, totp, recoveryCodeFactor] };

/** A minimal flow, with a server that refuses every code. */
function ChallengeWithOwnLayout({ from }: { from: ChallengeState }): ReactElement {
  const [state, go] = useState(from);
  const ask = (factor: ChallengeFactor | undefined, failure?: 'invalid_code') =>
    factor && go({ step: 'proving', challenge, factor, options: {}, failure });
  return (
    <ChallengeView
      {...challengeVerbs()}
      state={state}
      leave={leave}
      changeFactor={() => go({ step: 'choosing', challenge })}
      choose={(factorId) => ask(challenge.factors.find(({ id }) => id === factorId))}
      verify={() => 'factor' in state && ask(state.factor, 'invalid_code')}
      restart={() => ask(totp)}
    >
      <OwnProof />
    </ChallengeView>
  );
}

const slotsIn = (place: HTMLElement) =>
  [...place.querySelectorAll('[data-slot="screen"] > *')].map((element) => element.getAttribute('data-slot'));

export const ChangingTheFactor: Story = {
  name: 'A refused code is announced, and the focus is never lost while changing the factor',
  render: () => <ChallengeWithOwnLayout from={{ step: 'proving', challenge, factor: totp, options: {} }} />,
  play: async ({ canvasElement }) => {
    const inProof = ['screen-header', 'code-form', 'challenge-actions'];
    await expect(slotsIn(canvasElement)).toEqual(inProof);
    await expect(screen.getByRole('checkbox', { name: 'Trust this laptop' })).toBeVisible();
    await userEvent.type(screen.getByLabelText('6-digit code'), '004217{Enter}');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/That code did not work/));
    await expect(screen.getByLabelText('6-digit code')).toHaveFocus();

    await userEvent.click(screen.getByRole('button', { name: 'Try another way' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    await expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Recovery code')).toHaveFocus());
    // After a recovery code no device can be remembered.
    await expect(screen.queryByRole('checkbox')).toBeNull();
  },
};

export const OwnOrder: Story = {
  name: 'The parts are rendered in the order of the host',
  render: () => <ChallengeWithOwnLayout from={{ step: 'choosing', challenge, failure: 'rate_limited' }} />,
  play: async ({ canvasElement }) => {
    await expect(slotsIn(canvasElement)).toEqual(['screen-header', 'problem', 'rows', 'challenge-actions']);
    for (const way of screen.getAllByRole('button', { name: /^(Passkey|Authenticator|Recovery)/ }))
      await expect(way).toHaveClass('way');
    await userEvent.click(screen.getByRole('button', { name: 'Use another account' }));
    await expect(leave).toHaveBeenCalledTimes(1);
  },
};

export const WithoutAQuestion: Story = {
  name: 'Without a question, the kit’s own screen is shown: what happened, the next move, and Cancel',
  render: () => <ChallengeWithOwnLayout from={{ step: 'problem', failure: 'challenge_expired' }} />,
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
    await waitFor(() => expect(screen.getByLabelText('6-digit code')).toHaveFocus());
  },
};
