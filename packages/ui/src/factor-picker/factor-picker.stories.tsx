import type { FactorOption } from '@kairos-mfa/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { options } from '../factors/factors.examples.ts';
import { FactorPicker } from './index.ts';

const [passkey, totp] = options as [FactorOption, FactorOption];
const textMessage: FactorOption = { type: 'sms', state: 'available', strength: 'low', recommended: false };

const meta = {
  title: 'Set up/Factor picker',
  component: FactorPicker,
  parameters: { surface: 'card' },
  args: { options, defaultValue: 'passkey', onValueChange: fn(), 'aria-label': 'Second steps' },
} satisfies Meta<typeof FactorPicker>;
export default meta;
type Story = StoryObj<typeof meta>;

export const StrongestFirst: Story = { args: { options: [passkey, totp, textMessage] } };

export const NothingSelected: Story = { args: { defaultValue: undefined } };

export const OneIsEnrolled: Story = {
  args: { options: [passkey, { ...totp, state: 'enrolled', reason: undefined }] },
};

export const UnavailableReasons: Story = {
  name: 'Factors that cannot be chosen show the reason',
  args: {
    defaultValue: 'totp',
    options: [
      totp,
      { ...passkey, state: 'disabled', reason: 'device_unsupported', recommended: false },
      { ...textMessage, state: 'disabled', reason: 'no_phone' },
    ],
  },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('radio', { name: 'Text message' }));
    await expect(args.onValueChange).not.toHaveBeenCalled();
  },
};

export const Uncontrolled: Story = {
  name: 'Uncontrolled: it keeps the selection and reports it',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('radio', { name: 'Authenticator app' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Authenticator app' })).toBeChecked());
    await expect(args.onValueChange).toHaveBeenCalledWith('totp');
  },
};

export const Controlled: Story = {
  name: 'Controlled: it shows the given value, whatever is clicked',
  tags: ['behaviour'],
  args: { value: 'passkey', defaultValue: undefined },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('radio', { name: 'Authenticator app' }));
    await expect(args.onValueChange).toHaveBeenCalledWith('totp');
    await expect(screen.getByRole('radio', { name: 'Face, fingerprint or PIN' })).toBeChecked();
  },
};

export const OwnLayout: Story = {
  name: 'Own layout: icon and name only',
  args: {
    className: 'host-picker',
    children: (option: FactorOption) => (
      <FactorPicker.Choice key={option.type} option={option}>
        <FactorPicker.Radio />
        <FactorPicker.Name />
        <FactorPicker.Icon />
      </FactorPicker.Choice>
    ),
  },
  play: async () => {
    await expect(screen.getByRole('radiogroup')).toHaveClass('host-picker');
    await userEvent.click(screen.getByRole('radio', { name: 'Authenticator app' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Authenticator app' })).toBeChecked());
  },
};
