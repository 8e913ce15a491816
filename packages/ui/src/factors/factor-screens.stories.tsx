import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import {
  emailEnrollment,
  enrollmentVerbs,
  passkeyEnrollment,
  securityKeyEnrollment,
  smsEnrollment,
  totpEnrollment,
} from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { emulateReceivedCode, emulatePhone } from '../story-support/emulate-phone.ts';
import { options } from './factors.examples.ts';

/** The enrollment screen of each factor, and its failures. */
const meta = {
  title: 'Set up/Enrollment/Factor screens',
  component: EnrollmentView,
  parameters: { surface: 'dialog' },
  args: { ...enrollmentVerbs(), state: { step: 'proving', options, enrollment: smsEnrollment } },
} satisfies Meta<typeof EnrollmentView>;
export default meta;
type Story = StoryObj<typeof meta>;

function proving(
  enrollment: typeof smsEnrollment,
  failure?: 'invalid_code' | 'unavailable' | 'rate_limited',
) {
  return { step: 'proving', options, enrollment, ...(failure ? { failure } : {}) } as const;
}
const soon = () => new Date(Date.now() + 28_000).toISOString();
const justSent = (enrollment: typeof smsEnrollment) => ({
  ...enrollment,
  options: { ...enrollment.options, resendAt: soon() },
});

const preVerified = ({ options: { maskedDestination }, ...enrollment }: typeof smsEnrollment) => ({
  ...enrollment,
  options: { maskedDestination, preVerified: true },
});

export const TextMessage: Story = {};

export const TextMessageFilledIn: Story = {
  name: 'Text message: the phone fills the code in, and the person submits it',
  tags: ['behaviour'],
  beforeEach: () => emulateReceivedCode('004217'),
  play: async ({ args }) => {
    const input = screen.getByLabelText('6-digit code');
    await waitFor(() => expect(input).toHaveValue('004217'));
    await expect(args.verify).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await expect(args.verify).toHaveBeenCalledWith({ code: '004217' });
  },
};

export const TextMessageOfEight: Story = {
  name: 'Text message: a code of eight digits',
  args: { state: proving({ ...smsEnrollment, options: { ...smsEnrollment.options, digits: 8 } }) },
  play: async ({ args }) => {
    await userEvent.type(screen.getByLabelText('8-digit code'), '0042 1733{Enter}');
    await expect(args.verify).toHaveBeenCalledWith({ code: '00421733' });
  },
};

export const TextMessagePreVerified: Story = {
  name: 'Text message: a number that the host has verified needs no code',
  args: { state: proving(preVerified(smsEnrollment)) },
  play: async ({ args }) => {
    await expect(screen.queryByRole('textbox')).toBeNull();
    await expect(screen.getByText(/\+49 ••• 67/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Use this number' }));
    await expect(args.verify).toHaveBeenCalledWith({});
  },
};

export const TextMessagePreVerifiedSlow: Story = {
  args: { state: { step: 'checking', options, enrollment: preVerified(smsEnrollment) } },
};

export const TextMessageJustSent: Story = {
  name: 'Text message: another code can be sent soon',
  args: { state: proving(justSent(smsEnrollment)) },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: /Send a new code in 0:/ }));
    await expect(args.resend).not.toHaveBeenCalled();
  },
};

export const TextMessageResending: Story = {
  args: { state: { step: 'resending', options, enrollment: smsEnrollment } },
};

export const TextMessageSentAgain: Story = {
  name: 'Text message: another code is announced and counted down, and the focus stays',
  tags: ['behaviour'],
  render: function SentAgain(args) {
    const [enrollment, setEnrollment] = useState(smsEnrollment);
    return (
      <EnrollmentView
        {...args}
        state={proving(enrollment)}
        resend={() => setEnrollment(justSent(smsEnrollment))}
      />
    );
  },
  play: async () => {
    const resend = screen.getByRole('button', { name: 'Send a new code' });
    await userEvent.click(resend);
    await expect(await screen.findByText('A new code is on its way.')).toBeInTheDocument();
    await expect(resend).toHaveTextContent(/Send a new code in 0:2\d/);
    await expect(resend).toHaveFocus();
  },
};

export const TextMessageTooMany: Story = {
  name: 'Text message: too many codes were sent',
  args: { state: proving(smsEnrollment, 'rate_limited') },
};

export const TextMessageWrongCode: Story = { args: { state: proving(smsEnrollment, 'invalid_code') } };

export const TextMessageAttemptsLeft: Story = {
  name: 'Text message: a wrong code, and how many attempts are left',
  args: { state: { ...proving(smsEnrollment, 'invalid_code'), attemptsLeft: 4 } },
  play: async () => {
    await expect(screen.getByText(/4 tries left/)).toBeInTheDocument();
  },
};

export const TotpLastAttempt: Story = {
  args: { state: { ...proving(totpEnrollment, 'invalid_code'), attemptsLeft: 1 } },
  play: async () => {
    await expect(screen.getByText(/1 try left/)).toBeInTheDocument();
  },
};

export const TextMessageSlow: Story = {
  args: { state: { step: 'checking', options, enrollment: smsEnrollment } },
};

export const TextMessageOffline: Story = { args: { state: proving(smsEnrollment, 'unavailable') } };

export const TextMessageAttemptsUsedUp: Story = {
  name: 'Text message: too many attempts, another factor is offered',
  args: { state: { step: 'choosing', options, failure: 'attempts_exhausted' } },
};

export const TextMessageExpired: Story = {
  args: { state: { step: 'choosing', options, failure: 'challenge_expired' } },
};

export const Email: Story = { args: { state: proving(emailEnrollment) } };

export const EmailPreVerified: Story = {
  name: 'E-mail: an address that the host has verified needs no code',
  args: { state: proving(preVerified(emailEnrollment)) },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Use this address' }));
    await expect(args.verify).toHaveBeenCalledWith({});
  },
};

export const EmailPreVerifiedOffline: Story = {
  args: { state: proving(preVerified(emailEnrollment), 'unavailable') },
};

const confirmed: typeof totpEnrollment = {
  ...totpEnrollment,
  confirmation: {
    maskedDestination: 'a•••@example.com',
    digits: 6,
    resendAt: smsEnrollment.options['resendAt'] as string,
  },
};

export const ConfirmedByMail: Story = {
  name: 'Authenticator app: the policy requires a code by e-mail first',
  args: {
    state: proving(confirmed),
  },
  play: async ({ args }) => {
    await expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    await userEvent.type(screen.getByLabelText('6-digit code'), '004217{Enter}');
    await expect(args.verify).toHaveBeenCalledWith({ code: '004217' });
  },
};

export const ConfirmedByMailWrongCode: Story = {
  args: { state: { ...proving(confirmed, 'invalid_code'), attemptsLeft: 4 } },
  play: async () => {
    await expect(await screen.findByText(/4 tries left/)).toBeInTheDocument();
  },
};

export const EmailJustSent: Story = { args: { state: proving(justSent(emailEnrollment)) } };

export const EmailWrongCode: Story = { args: { state: proving(emailEnrollment, 'invalid_code') } };

export const EmailResending: Story = {
  args: { state: { step: 'resending', options, enrollment: emailEnrollment } },
};

export const EmailSlow: Story = {
  args: { state: { step: 'checking', options, enrollment: emailEnrollment } },
};

export const EmailOffline: Story = { args: { state: proving(emailEnrollment, 'unavailable') } };

export const TotpOnAPhone: Story = {
  name: 'Totp: on a phone, a link opens the app',
  args: { state: proving(totpEnrollment) },
  beforeEach: emulatePhone,
  play: async () => {
    const link = screen.getByRole('link', { name: 'Open in your authenticator' });
    await expect(link).toHaveAttribute('href', totpEnrollment.options['otpauthUri']);
    await expect(screen.queryByRole('img')).toBeNull();
    await userEvent.click(screen.getByText('Is your authenticator on another device?'));
    // Rendered before the panel has finished opening.
    const picture = await screen.findByRole('img', { name: /QR code to add/ });
    await waitFor(() => expect(picture).toBeVisible());
  },
};

export const TotpOffline: Story = { args: { state: proving(totpEnrollment, 'unavailable') } };

export const SecurityKey: Story = { args: { state: proving(securityKeyEnrollment) } };

export const SecurityKeyWaiting: Story = {
  args: { state: { step: 'checking', options, enrollment: securityKeyEnrollment } },
};

export const SecurityKeyCancelled: Story = {
  args: { state: { step: 'proving', options, enrollment: securityKeyEnrollment, failure: 'cancelled' } },
};

export const SecurityKeyTimedOut: Story = {
  args: { state: { step: 'proving', options, enrollment: securityKeyEnrollment, failure: 'timed_out' } },
};

export const SecurityKeyUnsupported: Story = {
  args: { state: { step: 'proving', options, enrollment: securityKeyEnrollment, failure: 'unsupported' } },
};

export const SecurityKeyAlreadyHere: Story = {
  args: {
    state: { step: 'proving', options, enrollment: securityKeyEnrollment, failure: 'already_on_this_device' },
  },
};

export const PasskeyTimedOut: Story = {
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'timed_out' } },
};

export const PasskeyOffline: Story = { args: { state: proving(passkeyEnrollment, 'unavailable') } };
