import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import {
  challenge,
  challengeVerbs,
  passkey,
  payout,
  totp,
} from '../../../../.storybook/examples/challenge.ts';
import { enrollmentVerbs } from '../../../../.storybook/examples/enrollment.ts';
import { options } from '../../../../.storybook/examples/factors.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { StepUpDialogView } from './step-up-dialog.view.tsx';

const bound = { ...challenge, ...payout };

const meta = {
  title: 'Step-up',
  component: StepUpDialogView,
  args: {
    cancel: fn(),
    challenge: challengeVerbs(),
    state: {
      step: 'challenging',
      request: payout,
      challenge: { step: 'proving', challenge: bound, factor: totp, options: {} },
    },
  },
} satisfies Meta<typeof StepUpDialogView>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What a screen reader says with the question and with the control that answers it. */
const whatIsApproved = /Send money.*€1,250\.00.*Nordlicht Studio GmbH/;

export const PayoutWithTotp: Story = {
  name: 'Payout: who hears the page hears what they approve',
  play: async () => {
    await expect(screen.getByRole('dialog')).toHaveAccessibleDescription(whatIsApproved);
    await expect(screen.getByLabelText('6-digit code')).toHaveAccessibleDescription(whatIsApproved);
  },
};

export const PayoutShowsWhatIsBound: Story = {
  name: 'Payout: shows what the server binds, not what the page says',
  args: {
    state: {
      step: 'challenging',
      request: { ...payout, context: { ...payout.context, amount: 10 } },
      challenge: { step: 'proving', challenge: bound, factor: totp, options: {} },
    },
  },
  play: async () => {
    await expect(screen.getByText('€1,250.00')).toBeInTheDocument();
    await expect(screen.queryByText('€10.00')).toBeNull();
  },
};

export const PayoutIsLeft: Story = {
  name: 'Payout: Escape leaves it undone',
  play: async ({ args }) => {
    await userEvent.keyboard('{Escape}');
    await expect(args.cancel).toHaveBeenCalledTimes(1);
  },
};

export const PayoutWithPasskey: Story = {
  args: {
    state: {
      step: 'challenging',
      request: payout,
      challenge: { step: 'proving', challenge: bound, factor: passkey, options: {} },
    },
  },
  play: async () => {
    const unlock = screen.getByRole('button', { name: 'Unlock with this device' });
    await expect(unlock).toHaveAccessibleDescription(whatIsApproved);
  },
};

export const PayoutChoosing: Story = {
  args: {
    state: { step: 'challenging', request: payout, challenge: { step: 'choosing', challenge: bound } },
  },
};

export const PayoutOpening: Story = {
  args: { state: { step: 'challenging', request: payout, challenge: { step: 'opening' } } },
};

export const PayoutServerDown: Story = {
  args: {
    state: { step: 'challenging', request: payout, challenge: { step: 'problem', trouble: 'unavailable' } },
  },
};

const unknown = { action: 'rocket.launch', resource: 'rocket:1', context: {} };

export const UnknownAction: Story = {
  args: {
    state: {
      step: 'challenging',
      request: unknown,
      challenge: { step: 'proving', challenge: { ...challenge, ...unknown }, factor: totp, options: {} },
    },
  },
};

export const SettingUpFirst: Story = {
  args: {
    state: { step: 'enrolling', request: payout },
    enrollment: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
  },
};
