import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { options } from '../factors/factors.examples.ts';
import { HeadingLevelContext } from '../primitives/screen/screen.tsx';
import {
  challenge,
  challengeVerbs,
  passkey,
  email,
  proving,
  recoveryCode,
  securityKey,
  sentEmail,
  sentText,
  sms,
  totp,
} from './challenge.examples.ts';
import { Challenge } from './challenge.tsx';
import { ChallengeView, type ChallengeViewProps } from './challenge.view.tsx';

const meta = {
  title: 'Confirm/Challenge',
  component: ChallengeView,
  subcomponents: { Challenge },
  parameters: { surface: 'card' },
  args: { ...challengeVerbs(), state: proving(totp) },
} satisfies Meta<typeof ChallengeView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Totp: Story = {};

export const Opening: Story = { args: { state: { step: 'opening' } } };

export const TotpBelowAHeadingOfThePage: Story = {
  name: 'Totp: its title fits into the heading levels of the page',
  tags: ['behaviour'],
  render: (args) => (
    <HeadingLevelContext value={3}>
      <ChallengeView {...args} />
    </HeadingLevelContext>
  ),
  play: async () => {
    await expect(screen.getByRole('heading', { level: 3, name: 'Confirm that it is you' })).toBeVisible();
  },
};

export const TotpTypesACode: Story = {
  name: 'Totp: the code is confirmed once',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.type(screen.getByLabelText('6-digit code'), '٠٠٤٢١٧');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await expect(args.verify).toHaveBeenCalledWith({ code: '004217' });
  },
};

export const TotpOnATrustedDevice: Story = {
  name: 'Totp: this device can be remembered',
  args: { state: proving(totp, { challenge: { ...challenge, rememberDays: 30 } }) },
  play: async ({ args }) => {
    await userEvent.click(screen.getByLabelText('6-digit code'));
    await userEvent.tab();
    await expect(
      screen.getByRole('checkbox', { name: 'Do not ask on this device for 30 days' }),
    ).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect(args.rememberDevice).toHaveBeenCalledWith(true);
    // The check box comes before the button in the tab order.
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Confirm' })).toHaveFocus();
  },
};

export const TotpDeviceIsRemembered: Story = {
  name: 'Totp: this device will be remembered',
  args: { state: proving(totp, { challenge: { ...challenge, rememberDays: 30 }, remember: true }) },
  play: async () => {
    await expect(screen.getByRole('checkbox')).toBeChecked();
  },
};

export const TotpWrongCode: Story = { args: { state: proving(totp, { failure: 'invalid_code' }) } };

export const TotpAttemptsLeft: Story = {
  name: 'Totp: a wrong code shows how many attempts are left',
  args: { state: proving(totp, { failure: 'invalid_code', attemptsLeft: 4 }) },
  play: async () => {
    await expect(screen.getByRole('alert')).toHaveTextContent(/That code did not work.*4 tries left\./);
    await waitFor(() => expect(screen.getByLabelText('6-digit code')).toHaveFocus());
  },
};

export const TotpLastAttempt: Story = {
  args: { state: proving(totp, { failure: 'invalid_code', attemptsLeft: 1 }) },
  play: async () => {
    await expect(screen.getByRole('alert')).toHaveTextContent(/1 try left\./);
  },
};

export const TotpOffline: Story = {
  name: 'Totp: offline, and the typed code is kept',
  tags: ['behaviour'],
  render: (args) => <OfflineOnce {...args} />,
  play: async () => {
    const input = screen.getByLabelText('6-digit code');
    await userEvent.type(input, '004217{Enter}');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/Check your connection/));
    await expect(input).toHaveValue('004217');
  },
};

export const TotpSlow: Story = {
  name: 'Totp: a slow check is explained after some seconds, and the code is sent once',
  tags: ['behaviour'],
  args: { state: { step: 'checking', challenge, factor: totp, options: {} } },
  play: async () => {
    await expect(screen.queryByText(/longer than usual/)).toBeNull();
    await screen.findByText(/longer than usual/, {}, { timeout: 8_000 });
  },
};

export const TotpIncompleteCode: Story = {
  name: 'Totp: an incomplete code shows how many digits it needs',
  tags: ['behaviour'],
  play: async ({ args }) => {
    const input = screen.getByLabelText('6-digit code');
    await userEvent.type(input, '123{Enter}');
    await expect(screen.getByRole('alert')).toHaveTextContent('Enter all 6 digits.');
    await expect(input).toHaveFocus();
    await expect(input).toBeInvalid();
    await expect(args.verify).not.toHaveBeenCalled();
    await userEvent.type(input, '4');
    await expect(input).toBeValid();
  },
};

export const TotpChecking: Story = {
  args: { state: { step: 'checking', challenge, factor: totp, options: {} } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Checking …' }));
    await expect(args.verify).not.toHaveBeenCalled();
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
  name: 'Text message: requesting another code',
  tags: ['behaviour'],
  args: { state: { step: 'proving', ...textCode } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Send a new code' }));
    await expect(args.resend).toHaveBeenCalledTimes(1);
  },
};

export const TextMessageResending: Story = { args: { state: { step: 'resending', ...textCode } } };

export const TextMessageWrongCode: Story = {
  args: { state: { step: 'proving', ...textCode, failure: 'invalid_code' } },
};

export const TextMessageTooMany: Story = {
  args: { state: { step: 'proving', ...textCode, failure: 'rate_limited', retryAfter: 25 } },
  play: async () => {
    await screen.findByText(/We sent a code a moment ago/);
    await expect(screen.getByRole('button', { name: /Send a new code in 0:2/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(screen.getByRole('textbox')).not.toBeInvalid();
  },
};

/** Back at the choice too early: the row counts down to the next code, the other factors are available. */
export const TextMessageTooSoon: Story = {
  args: {
    state: {
      step: 'choosing',
      challenge: { ...challenge, factors: [textCode.factor, ...challenge.factors] },
      failure: 'rate_limited',
      locked: { factorId: textCode.factor.id, retryAfter: 25 },
    },
  },
  play: async () => {
    await screen.findByText(/We sent a code a moment ago/);
    await expect(screen.getByRole('button', { name: /Send a new code in 0:2/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

export const Email: Story = { args: { state: proving(email, { options: sentEmail }) } };

export const Passkey: Story = { args: { state: proving(passkey) } };

export const PasskeyOnATrustedDevice: Story = {
  name: 'Passkey: this device can be remembered',
  args: { state: proving(passkey, { challenge: { ...challenge, rememberDays: 30 } }) },
  play: async () => {
    await userEvent.tab();
    await expect(screen.getByRole('checkbox')).toHaveFocus();
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Unlock with this device' })).toHaveFocus();
  },
};

export const PasskeyWaiting: Story = {
  args: { state: { step: 'checking', challenge, factor: passkey, options: {} } },
};

export const PasskeyCancelled: Story = { args: { state: proving(passkey, { failure: 'cancelled' }) } };

export const PasskeyTimedOut: Story = { args: { state: proving(passkey, { failure: 'timed_out' }) } };

export const PasskeyUnsupported: Story = {
  name: 'Passkey: an unsupported browser shows the reason and the other factors',
  args: { state: proving(passkey, { failure: 'unsupported' }) },
  play: async ({ args }) => {
    await expect(screen.getByRole('alert')).toHaveTextContent(/This browser cannot do that/);
    for (const name of [/Unlock/, /another way/, /^Face, fingerprint/])
      await expect(screen.queryByRole('button', { name })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Authenticator app/ }));
    await expect(args.choose).toHaveBeenCalledWith(totp.id);
  },
};

export const PasskeyTurnsOutUnsupported: Story = {
  name: 'Passkey: if the browser turns out to be unsupported, the focus moves to the other factors',
  tags: ['behaviour'],
  render: function Pressed(args) {
    const [isPressed, setPressed] = useState(false);
    const failure = isPressed ? ({ failure: 'unsupported' } as const) : {};
    return <ChallengeView {...args} state={proving(passkey, failure)} runCeremony={() => setPressed(true)} />;
  },
  play: async () => {
    screen.getByRole('button', { name: 'Unlock with this device' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'How do you want to confirm?' })).toHaveFocus(),
    );
  },
};

export const PasskeyUnsupportedWithoutOtherFactor: Story = {
  name: 'Passkey: an unsupported browser without another factor offers none',
  args: {
    state: proving(passkey, { challenge: { ...challenge, factors: [passkey] }, failure: 'unsupported' }),
  },
  play: async () => {
    await expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
  },
};

export const PasskeyRefused: Story = { args: { state: proving(passkey, { failure: 'invalid_passkey' }) } };

export const PasskeyOffline: Story = { args: { state: proving(passkey, { failure: 'unavailable' }) } };

export const SecurityKey: Story = { args: { state: proving(securityKey) } };

export const SecurityKeyWaiting: Story = {
  args: { state: { step: 'checking', challenge, factor: securityKey, options: {} } },
};

export const RecoveryCode: Story = { args: { state: proving(recoveryCode) } };

export const RecoveryCodeWrong: Story = {
  args: { state: proving(recoveryCode, { failure: 'invalid_code' }) },
};

/** A host whose first attempt fails offline. */
function OfflineOnce(args: ChallengeViewProps): ReactElement {
  const [isOffline, setOffline] = useState(false);
  const failure = isOffline ? ({ failure: 'unavailable' } as const) : {};
  return <ChallengeView {...args} state={proving(totp, failure)} verify={() => setOffline(true)} />;
}

/** A host whose first attempt is refused. */
function RefusedOnce(args: ChallengeViewProps): ReactElement {
  const [isRefused, setRefused] = useState(false);
  const failure = isRefused ? ({ failure: 'invalid_code' } as const) : {};
  return <ChallengeView {...args} state={proving(recoveryCode, failure)} verify={() => setRefused(true)} />;
}

export const RecoveryCodeKeepsInput: Story = {
  name: 'Recovery code: after a typing error, the input is kept',
  tags: ['behaviour'],
  render: (args) => <RefusedOnce {...args} />,
  play: async () => {
    const input = screen.getByLabelText<HTMLInputElement>('Recovery code');
    await userEvent.type(input, '4K7QWM-9T2XHX{Enter}');
    await waitFor(() => expect(input).toBeInvalid());
    await expect(input).toHaveFocus();
    await expect(input.selectionStart).toBe(input.selectionEnd);
    // The focus ring has the error colour as well.
    await expect(getComputedStyle(input).outlineColor).toBe(
      getComputedStyle(screen.getByRole('alert')).color,
    );
    await userEvent.keyboard('{Backspace}D');
    await expect(input).toHaveValue('4K7QWM-9T2XHD');
  },
};

export const Choosing: Story = { args: { state: { step: 'choosing', challenge } } };

export const ChoosingAmongMany: Story = {
  name: 'Choosing: own names, masked destinations, the recovery code last',
  args: {
    state: {
      step: 'choosing',
      challenge: { ...challenge, factors: [passkey, securityKey, totp, sms, email, recoveryCode] },
    },
  },
};

export const ChoosingFromRightToLeft: Story = {
  name: 'Choosing, right to left: a masked number keeps its order',
  tags: ['behaviour'],
  globals: { locale: 'ar' },
  args: { state: { step: 'choosing', challenge: { ...challenge, factors: [sms, email, recoveryCode] } } },
  play: async ({ canvasElement }) => {
    const hint = screen.getByText('+49 ••• 67').firstChild;
    if (!hint) throw new Error('The masked number is not shown.');
    const edge = (start: number, end: number): number => {
      const range = canvasElement.ownerDocument.createRange();
      range.setStart(hint, start);
      range.setEnd(hint, end);
      return range.getBoundingClientRect().left;
    };
    await expect(edge(0, 3)).toBeLessThan(edge(8, 10));
  },
};

export const WithCancel: Story = {
  name: 'With a cancel button',
  args: { leave: fn() },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

export const ChoosingOnTheKeyboard: Story = {
  name: 'Choosing: one key press chooses a factor',
  tags: ['behaviour'],
  args: { state: { step: 'choosing', challenge } },
  play: async ({ args }) => {
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(args.choose).toHaveBeenCalledWith(totp.id);
  },
};

const locked = { factorId: totp.id, retryAfter: 900 };

export const Locked: Story = {
  name: 'Locked: one factor counts down, the others are available',
  args: { state: { step: 'choosing', challenge, failure: 'factor_locked', locked } },
  play: async ({ args }) => {
    const row = screen.getByRole('button', { name: /Authenticator app.*Try again in 1[45]:\d\d/ });
    await expect(row).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(row);
    await expect(args.choose).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /Recovery code/ }));
    await expect(args.choose).toHaveBeenCalledWith(recoveryCode.id);
  },
};

export const LockedWithoutOtherFactor: Story = {
  name: 'Locked, without another factor: none is offered',
  args: {
    state: {
      step: 'choosing',
      challenge: { ...challenge, factors: [totp] },
      failure: 'factor_locked',
      locked,
    },
  },
  play: async () => {
    await expect(screen.queryByText(/another/i)).toBeNull();
    await expect(screen.getByRole('button', { name: /Try again in 1[45]:/ })).toBeVisible();
  },
};

export const LockedOut: Story = {
  name: 'Locked out',
  args: { state: { step: 'problem', failure: 'factor_locked', retryAfter: 900 } },
};

export const Expired: Story = {
  name: 'Expired: shown as neutral',
  args: { state: { step: 'problem', failure: 'challenge_expired' } },
  play: async ({ canvasElement }) => {
    await expect(screen.getByRole('alert')).toHaveAttribute('data-tone', 'neutral');
    await expect(canvasElement.querySelector('[data-icon="clock"]')).toBeVisible();
  },
};

export const AttemptsUsedUp: Story = { args: { state: { step: 'problem', failure: 'attempts_exhausted' } } };

export const ServerDown: Story = { args: { state: { step: 'problem', failure: 'unavailable' } } };

export const Passed: Story = { args: { state: { step: 'passed' } } };

/** A code that is accepted after it was sent. */
function Accepting(args: ChallengeViewProps): ReactElement {
  const [state, setState] = useState(args.state);
  return (
    <ChallengeView
      {...args}
      state={state}
      leave={fn()}
      verify={() => {
        setState({ step: 'checking', challenge, factor: totp, options: {} });
        setTimeout(() => setState({ step: 'passed' }), 50);
      }}
    />
  );
}

export const Accepted: Story = {
  name: 'Accepted: a check mark on the code field, and nothing moves',
  tags: ['behaviour'],
  render: (args) => <Accepting {...args} />,
  play: async () => {
    const input = screen.getByLabelText('6-digit code');
    const card = input.closest('[data-slot="card"]') ?? input;
    const before = card.getBoundingClientRect().height;
    await userEvent.type(input, '004217{Enter}');
    const button = await screen.findByRole('button', { name: 'Confirmed' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Confirmed');
    await expect(input).toHaveValue('004217');
    await expect(input.parentElement).toHaveAttribute('data-state', 'accepted');
    await expect(card.getBoundingClientRect().height).toBe(before);
    await expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
  },
};

export const AcceptedWithoutMotion: Story = {
  name: 'Accepted without motion: the check mark is complete at once',
  tags: ['behaviour'],
  globals: { motion: 'reduced' },
  render: (args) => <Accepting {...args} />,
  play: async () => {
    await userEvent.type(screen.getByLabelText('6-digit code'), '004217{Enter}');
    await screen.findByRole('button', { name: 'Confirmed' });
    const tick = document.querySelector('[data-slot="code-accepted"] path');
    const [motion] = tick?.getAnimations() ?? [];
    await expect(motion === undefined || Number(motion.effect?.getComputedTiming().duration) <= 1).toBe(true);
  },
};

export const NothingEnrolled: Story = {
  name: 'Nothing enrolled: the enrollment is shown',
  args: {
    state: { step: 'enrollment-required' },
    enrollment: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
  },
};

const ring = { id: 'factor-9', type: 'from_the_future', name: 'Ring of Ada' };

export const UnknownFactor: Story = {
  name: 'A factor without a view in this version: the others are offered',
  args: { state: proving(ring, { challenge: { ...challenge, factors: [ring, ...challenge.factors] } }) },
  play: async ({ args }) => {
    await expect(screen.queryByRole('button', { name: /Ring of Ada|another way/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Authenticator app/ }));
    await expect(args.choose).toHaveBeenCalledWith(totp.id);
  },
};

export const CodeUsedAMomentAgo: Story = {
  name: 'Proving: the code in the app was used a moment ago, so the next one is waited for',
  tags: ['behaviour'],
  args: { state: proving(totp) },
  beforeEach: () => {
    const { now } = Date;
    Date.now = () => Date.UTC(2026, 10, 20, 12, 0, 18);
    const used = { factorId: totp.id, step: Math.floor(Date.now() / 30_000) };
    sessionStorage.setItem('kairos.totp-step', JSON.stringify(used));
    return () => {
      Date.now = now;
      sessionStorage.removeItem('kairos.totp-step');
    };
  },
  play: async ({ args }) => {
    await userEvent.type(await screen.findByLabelText('6-digit code'), '123456{Enter}');
    await expect(screen.getByText(/was just used/)).toBeInTheDocument();
    const button = screen.getByRole('button', { name: 'Try again in 0:12' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(args.verify).not.toHaveBeenCalled();
    Date.now = () => Date.UTC(2026, 10, 20, 12, 0, 30);
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm' }, { timeout: 5_000 }));
    await expect(args.verify).toHaveBeenCalledWith({ code: '123456' });
  },
};
