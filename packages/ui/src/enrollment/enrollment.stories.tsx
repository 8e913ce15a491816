import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { Celebration } from '../celebration/celebration.tsx';
import { codes, options, totpFactor } from '../factors/factors.examples.ts';
import { Button } from '../primitives/button.tsx';
import { recoveryCodesVerbs } from '../recovery-codes/recovery-codes.examples.ts';
import { RecoveryCodesView } from '../recovery-codes/recovery-codes.view.tsx';
import type { EnrollmentState } from '../shared/flow-types.ts';
import { enrollmentVerbs, passkeyEnrollment, smsEnrollment, totpEnrollment } from './enrollment.examples.ts';
import { Enrollment } from './enrollment.tsx';
import { EnrollmentView } from './enrollment.view.tsx';

const meta = {
  title: 'Set up/Enrollment',
  component: EnrollmentView,
  subcomponents: { Enrollment },
  parameters: { surface: 'dialog' },
  args: { ...enrollmentVerbs(), state: { step: 'choosing', options } },
} satisfies Meta<typeof EnrollmentView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Choosing: Story = {};

export const NoOtherFactorToAdd: Story = {
  name: 'Adding another: not offered if no factor is left to add',
  args: {
    state: {
      step: 'adding-another',
      options: options.map((option) =>
        option.type === totpFactor.type ? option : { ...option, state: 'enrolled' as const },
      ),
      factor: totpFactor,
      codes: 'acknowledged',
    },
  },
  play: async () => {
    await expect(screen.getByText('Authenticator app is on.')).toBeInTheDocument();
    await expect(screen.queryByRole('button', { name: 'Add another way' })).toBeNull();
  },
};

export const AnotherUnsupportedOnThisDevice: Story = {
  name: 'Adding another: a factor that this device does not support is not offered',
  args: {
    state: { step: 'adding-another', options, factor: totpFactor, codes: 'acknowledged' },
    deviceSupports: (type) => type !== 'passkey',
  },
  play: async () => {
    await expect(screen.queryByRole('button', { name: 'Add another way' })).toBeNull();
  },
};

/** Choosing, proving, checking and a refusal, each after a click. */
const firstSteps: EnrollmentState[] = [
  { step: 'choosing', options },
  { step: 'proving', options, enrollment: totpEnrollment },
  { step: 'checking', options, enrollment: totpEnrollment },
  { step: 'proving', options, enrollment: totpEnrollment, failure: 'invalid_code' },
];

export const Progress: Story = {
  name: 'Progress: a screen reader hears each step once',
  tags: ['behaviour'],
  render: function Steps(args) {
    const [shown, show] = useState(0);
    return (
      <>
        <EnrollmentView {...args} state={firstSteps[shown] ?? args.state} />
        <Button onClick={() => show(shown + 1)}>Next state</Button>
      </>
    );
  },
  play: async () => {
    const [status] = screen.getAllByRole('status');
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(status?.textContent ?? ''));
    if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    await waitFor(() => expect(status).toHaveTextContent('Step 1 of 3'));
    for (let state = 1; state < firstSteps.length; state++) {
      await userEvent.click(screen.getByRole('button', { name: 'Next state' }));
      await waitFor(() => expect(status).toHaveTextContent('Step 2 of 3'));
    }
    observer.disconnect();
    await expect(heard).toEqual(['Step 2 of 3']);
    await expect(screen.getByText('Step 2 of 3', { selector: '[data-slot="progress"] *' })).toBeVisible();
  },
};

export const OneStep: Story = {
  name: 'Progress: one step is not counted',
  args: {
    hasChoice: false,
    state: {
      step: 'proving',
      options: options.map((option) => ({ ...option, state: 'enrolled' as const })),
      enrollment: totpEnrollment,
    },
  },
  play: async () => {
    await screen.findByRole('heading', { name: 'Connect your authenticator app' });
    await expect(screen.queryByText(/Step \d/)).toBeNull();
  },
};

export const Preparing: Story = { args: { state: { step: 'preparing' } } };

export const ChoosingOnTheKeyboard: Story = {
  name: 'Choosing: arrow keys select, Continue continues',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.tab();
    await expect(screen.getByRole('radio', { name: 'Face, fingerprint or PIN' })).toBeChecked();
    // Held down for a moment: the group selects while the key is down.
    await userEvent.keyboard('{ArrowDown>}');
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Authenticator app' })).toBeChecked());
    await userEvent.keyboard('{/ArrowDown}');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(args.choose).toHaveBeenCalledWith('totp');
  },
};

export const ChoosingWithoutPasskeys: Story = {
  name: 'Choosing: this device does not support passkeys',
  args: { deviceSupports: (type) => type !== 'passkey' },
};

export const ChoosingNothing: Story = {
  name: 'Choosing: without any factor, one click goes back',
  args: { state: { step: 'choosing', options: [] }, leave: fn() },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

const allEnrolled = options.map((option) => ({ ...option, state: 'enrolled' as const, recommended: false }));

export const ChoosingWithEverythingEnrolled: Story = {
  name: 'Choosing: everything is enrolled already',
  args: { state: { step: 'choosing', options: allEnrolled }, leave: fn() },
  play: async ({ args }) => {
    await expect(screen.getByRole('heading', { name: 'Everything is on already' })).toBeInTheDocument();
    for (const way of screen.getAllByRole('radio')) await expect(way).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

export const ChoosingAfterExpiry: Story = {
  args: { state: { step: 'choosing', options, failure: 'challenge_expired' } },
};

export const ChoosingOffline: Story = {
  name: 'Choosing: the selected factor could not be started',
  args: { state: { step: 'choosing', options, failure: 'unavailable' } },
};

export const Reauthenticating: Story = {
  args: { state: { step: 'reauthenticating', options, factorType: 'totp' } },
};

export const TextMessage: Story = {
  args: { state: { step: 'proving', options, enrollment: smsEnrollment } },
};

export const Totp: Story = { args: { state: { step: 'proving', options, enrollment: totpEnrollment } } };

export const TotpTypesACode: Story = {
  name: 'Totp: a code is pasted with a space',
  tags: ['behaviour'],
  args: { state: { step: 'proving', options, enrollment: totpEnrollment } },
  play: async ({ args }) => {
    const input = screen.getByLabelText('6-digit code');
    await userEvent.click(input);
    await userEvent.paste('004 217');
    await expect(input).toHaveValue('004217');
    await userEvent.keyboard('{Enter}');
    await expect(args.verify).toHaveBeenCalledWith({ code: '004217' });
    const picture = await screen.findByRole('img', { name: /QR code to add ada@example.com/ });
    await expect(picture).toBeVisible();
    const tile = picture.closest('[data-slot="qr"]') ?? picture;
    // In forced colours the white background stays below the dark squares.
    await expect(getComputedStyle(tile).forcedColorAdjust).toBe('none');
  },
};

export const TotpQrEnlarged: Story = {
  name: 'Totp: the QR code is enlarged by a tap, and Escape leads back to the set-up',
  tags: ['behaviour'],
  args: { state: { step: 'proving', options, enrollment: totpEnrollment } },
  play: async ({ args }) => {
    const enlarge = await screen.findByRole('button', { name: 'Make the QR code larger' });
    enlarge.focus();
    await userEvent.keyboard('{Enter}');
    const large = await screen.findByRole('dialog', { name: 'Scan this with your app' });
    const picture = within(large).getByRole('img', { name: /QR code to add ada@example.com/ });
    const small = enlarge.getBoundingClientRect();
    await expect(small.width).toBeGreaterThanOrEqual(184);
    await expect(picture.getBoundingClientRect().width).toBeGreaterThan(small.width);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(large).not.toBeInTheDocument());
    await waitFor(() => expect(enlarge).toHaveFocus());
    await expect(screen.getByRole('heading', { name: 'Connect your authenticator app' })).toBeVisible();
    await expect(args.back).not.toHaveBeenCalled();
  },
};

export const TotpCannotCopy: Story = {
  name: 'Totp: if copying is refused, the key is selected',
  tags: ['behaviour'],
  args: { state: { step: 'proving', options, enrollment: totpEnrollment } },
  beforeEach: () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    return () => Reflect.deleteProperty(navigator, 'clipboard');
  },
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Copy key' }));
    await waitFor(() => expect(screen.getByText(/^Copying is not possible here/)).toBeVisible());
    await expect(String(getSelection()).replaceAll(/\s/g, '')).toMatch(/^[A-Z2-7]{16,}$/);
  },
};

export const TotpWrongCode: Story = {
  args: { state: { step: 'proving', options, enrollment: totpEnrollment, failure: 'invalid_code' } },
};

export const TotpServerDown: Story = {
  args: { state: { step: 'proving', options, enrollment: totpEnrollment, failure: 'unavailable' } },
};

export const TotpChecking: Story = {
  args: { state: { step: 'checking', options, enrollment: totpEnrollment } },
};

export const Passkey: Story = {
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment } },
};

export const PasskeyStartsTheCeremony: Story = {
  name: 'Passkey: the click starts the ceremony',
  tags: ['behaviour'],
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Set up on this device' }));
    await expect(args.runCeremony).toHaveBeenCalledTimes(1);
  },
};

export const PasskeyWaiting: Story = {
  args: { state: { step: 'checking', options, enrollment: passkeyEnrollment } },
};

export const PasskeyCancelled: Story = {
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'cancelled' } },
};

export const PasskeyUnsupported: Story = {
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'unsupported' } },
};

export const PasskeyAlreadyHere: Story = {
  args: {
    state: { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'already_on_this_device' },
  },
};

export const PasskeyTimedOut: Story = {
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'timed_out' } },
};

export const PasskeyRefused: Story = {
  args: { state: { step: 'proving', options, enrollment: passkeyEnrollment, failure: 'invalid_passkey' } },
};

export const SecurityKey: Story = {
  args: {
    state: { step: 'proving', options, enrollment: { ...passkeyEnrollment, type: 'security_key' } },
  },
};

export const UnknownFactor: Story = {
  name: 'A factor without a view in this version leads back to the choice',
  args: {
    state: { step: 'proving', options, enrollment: { ...passkeyEnrollment, type: 'from_the_future' } },
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Try another way' }));
    await expect(args.back).toHaveBeenCalledTimes(1);
  },
};

export const ChoosingWhereNoCodeCanBeSent: Story = {
  args: { state: { step: 'choosing', options, failure: 'rate_limited' } },
};

export const ChoosingAfterACodeWasJustSent: Story = {
  args: { state: { step: 'choosing', options, failure: 'rate_limited', retryAfter: 20 } },
  play: async () => {
    await expect(screen.getByText(/We sent a code a moment ago/)).toBeInTheDocument();
  },
};

export const AddingAnotherWithoutNewCodes: Story = {
  name: 'Adding another: without new recovery codes, the celebration is here',
  args: { state: { step: 'adding-another', options, factor: totpFactor, codes: 'none' } },
};

export const AddingAnother: Story = {
  args: { state: { step: 'adding-another', options, factor: totpFactor, codes: 'acknowledged' } },
};

export const AddingAnotherWithUnsavedCodes: Story = {
  name: 'Adding another: unsaved codes show a warning',
  args: { state: { step: 'adding-another', options, factor: totpFactor, codes: 'skipped' } },
  play: async () => {
    await expect(screen.getByRole('heading', { name: 'Your second step is on' })).toBeInTheDocument();
    await expect(screen.getByRole('alert')).toHaveTextContent('not saved yet');
    await expect(document.querySelector('[data-slot="celebration-mark"]')).toBeNull();
  },
};

export const EverythingEnrolled: Story = {
  name: 'Adding another: with everything enrolled, only Done is offered',
  args: {
    state: {
      step: 'adding-another',
      options: options.map((option) => ({ ...option, state: 'enrolled' })),
      factor: totpFactor,
      codes: 'none',
    },
  },
  play: async ({ args }) => {
    await expect(screen.queryByRole('button', { name: /another/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await expect(args.finish).toHaveBeenCalledTimes(1);
  },
};

export const ServerDown: Story = { args: { state: { step: 'problem', failure: 'unavailable' } } };

export const SignedOut: Story = { args: { state: { step: 'problem', failure: 'unauthenticated' } } };

export const TooManyAttempts: Story = {
  args: { state: { step: 'problem', failure: 'rate_limited', retryAfter: 45 } },
};

export const ShowingRecoveryCodes: Story = {
  args: {
    state: { step: 'showing-recovery-codes', options, factor: totpFactor, codes },
    codes: (
      <RecoveryCodesView
        {...recoveryCodesVerbs()}
        state={{ step: 'showing', codes }}
        banner={<Celebration />}
      />
    ),
  },
};
