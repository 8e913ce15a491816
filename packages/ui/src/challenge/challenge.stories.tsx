import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import {
  challenge,
  challengeVerbs,
  passkey,
  email,
  recovery,
  securityKey,
  sentMail,
  sentText,
  sms,
  totp,
} from '../../../../.storybook/examples/challenge.ts';
import { ChallengeView } from './challenge.view.tsx';

const meta = {
  title: 'Challenge',
  component: ChallengeView,
  parameters: { surface: 'card' },
  args: { ...challengeVerbs(), state: { step: 'proving', challenge, factor: totp, options: {} } },
} satisfies Meta<typeof ChallengeView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Opening: Story = { args: { state: { step: 'opening' } } };

export const Totp: Story = {};

export const TotpTypesACode: Story = {
  name: 'Totp: the code is confirmed once',
  play: async ({ args }) => {
    await userEvent.type(screen.getByLabelText('6-digit code'), '٠٠٤٢١٧');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await expect(args.prove).toHaveBeenCalledWith({ code: '004217' });
  },
};

export const TotpOnATrustedDevice: Story = {
  name: 'Totp: this device can be remembered',
  args: {
    state: { step: 'proving', challenge: { ...challenge, rememberDays: 30 }, factor: totp, options: {} },
  },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('checkbox', { name: 'Do not ask on this device for 30 days' }));
    await expect(args.rememberDevice).toHaveBeenCalledWith(true);
  },
};

export const TotpWrongCode: Story = {
  args: { state: { step: 'proving', challenge, factor: totp, options: {}, trouble: 'invalid_code' } },
};

export const TotpChecking: Story = {
  args: { state: { step: 'checking', challenge, factor: totp, options: {} } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await expect(args.prove).not.toHaveBeenCalled();
  },
};

const textCode = { challenge, factor: sms, options: sentText };

export const TextMessage: Story = { args: { state: { step: 'proving', ...textCode } } };

export const TextMessageJustSent: Story = {
  name: 'Text message: the next one has to wait',
  args: {
    state: {
      step: 'proving',
      ...textCode,
      options: { ...sentText, resendAt: new Date(Date.now() + 30_000).toISOString() },
    },
  },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: /^Send a new code in 0:/ }));
    await expect(args.resend).not.toHaveBeenCalled();
  },
};

export const TextMessageResend: Story = {
  name: 'Text message: another code',
  args: { state: { step: 'proving', ...textCode } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Send a new code' }));
    await expect(args.resend).toHaveBeenCalledTimes(1);
  },
};

export const TextMessageWrongCode: Story = {
  args: { state: { step: 'proving', ...textCode, trouble: 'invalid_code' } },
};

export const TextMessageTooMany: Story = {
  args: { state: { step: 'proving', ...textCode, trouble: 'rate_limited' } },
};

export const Email: Story = {
  args: { state: { step: 'proving', challenge, factor: email, options: sentMail } },
};

export const Passkey: Story = {
  args: { state: { step: 'proving', challenge, factor: passkey, options: {} } },
};

export const PasskeyWaiting: Story = {
  args: { state: { step: 'checking', challenge, factor: passkey, options: {} } },
};

export const PasskeyCancelled: Story = {
  args: { state: { step: 'proving', challenge, factor: passkey, options: {}, trouble: 'cancelled' } },
};

export const SecurityKey: Story = {
  args: { state: { step: 'proving', challenge, factor: securityKey, options: {} } },
};

export const RecoveryCode: Story = {
  args: { state: { step: 'proving', challenge, factor: recovery, options: {} } },
};

export const RecoveryCodeWrong: Story = {
  args: { state: { step: 'proving', challenge, factor: recovery, options: {}, trouble: 'invalid_code' } },
};

export const Choosing: Story = { args: { state: { step: 'choosing', challenge } } };

export const ChoosingOnTheKeyboard: Story = {
  name: 'Choosing: one key press picks a way',
  args: { state: { step: 'choosing', challenge } },
  play: async ({ args }) => {
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(args.choose).toHaveBeenCalledWith(totp.id);
  },
};

export const Locked: Story = { args: { state: { step: 'choosing', challenge, trouble: 'factor_locked' } } };

export const LockedOut: Story = {
  args: { state: { step: 'problem', trouble: 'factor_locked', retryAfter: 900 } },
};

export const Expired: Story = { args: { state: { step: 'problem', trouble: 'challenge_expired' } } };

export const TriesUsedUp: Story = { args: { state: { step: 'problem', trouble: 'attempts_exhausted' } } };

export const ServerDown: Story = { args: { state: { step: 'problem', trouble: 'unavailable' } } };

export const Passed: Story = { args: { state: { step: 'passed' } } };
