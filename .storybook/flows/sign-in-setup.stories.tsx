import { enrollTotp, sentCode } from '@kairos-mfa/testkit/in-memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { RequiredEnrollment } from '../../packages/ui/src/required-enrollment/required-enrollment.tsx';
import { SetupOffer } from '../../packages/ui/src/setup-offer/setup-offer.tsx';
import type { Journey } from './create-journey.ts';
import { JourneyApp } from './journey.tsx';
import { PayInvoice } from './pay-invoice.tsx';
import { typeBackFirstCode } from './type-back-first-code.ts';
import { withRole } from './with-role.ts';

/** What a sign-in asks for after the second step, on the real engine in this page. */
const meta = {
  title: 'Flows/Set-up at sign-in',
  component: JourneyApp,
  args: { onEvent: fn(), children: (_journey: Journey): ReactNode => null },
} satisfies Meta<typeof JourneyApp>;
export default meta;
type Story = StoryObj<typeof meta>;

const patient = { timeout: 45_000 };

export const SavesTheCodesLater: Story = {
  name: 'Left the recovery codes unsaved, and saves new ones before going on',
  args: {
    before: async (journey) => {
      await withRole(journey, 'careful', { recoveryCodes: 'mandatory' });
      const { secret } = await enrollTotp(journey.kit, journey.session, false);
      journey.setPhoneSecret(secret);
      await journey.advance(30_000);
    },
    children: () => (
      <RequiredEnrollment>
        <output>In the app</output>
      </RequiredEnrollment>
    ),
  },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Show my codes' }, patient));
    await screen.findByRole('heading', { name: 'Keep your recovery codes' }, patient);
    await expect(screen.queryByText('In the app')).toBeNull();
    await typeBackFirstCode();
    await expect(await screen.findByText('In the app', {}, patient)).toBeVisible();
  },
};

const offersSetup = {
  before: (journey: Journey) => withRole(journey, 'newcomer', { setupPrompt: 'at_registration' }),
  children: () => (
    <SetupOffer>
      <output>In the app</output>
    </SetupOffer>
  ),
};

export const SkipsTheOffer: Story = {
  name: 'Skips the offer of a sign-in',
  args: offersSetup,
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Skip' }, patient));
    await expect(await screen.findByText('In the app', {}, patient)).toBeVisible();
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'setup_offer.skipped' });
  },
};

export const AcceptsTheOffer: Story = {
  name: 'Accepts the offer of a sign-in, and may still go back to it',
  args: offersSetup,
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Set up second step' }, patient));
    await expect(await screen.findByRole('radio', { name: 'Authenticator app' }, patient)).toBeVisible();
    await expect(screen.queryByText('In the app')).toBeNull();
  },
};

const phone = '+4915112345678';
let textMessages: Journey['kit'] | undefined;

export const TextMessagesAreNotEnough: Story = {
  name: 'Has text messages alone in a high-security account, and sets up another factor during a payout',
  args: {
    before: async ({ kit, session, advance }) => {
      textMessages = kit;
      const path = `/identities/${session.identityId}`;
      await kit.call('service', 'PUT', path, { phone });
      const started = await kit.call(session, 'POST', '/enrollments', { type: 'sms' });
      const proof = { code: sentCode(kit, phone) };
      await kit.call(session, 'POST', `/enrollments/${started.body.enrollmentId}/verify`, { proof });
      await kit.call('service', 'PUT', path, { roles: ['finance'] });
      // Until then the set-up itself counts as a proof for another factor.
      await advance(600_000);
    },
    children: () => <PayInvoice />,
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Pay' }, patient));
    await userEvent.click(await screen.findByRole('radio', { name: 'Authenticator app' }, patient));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    // The text message proves who adds the factor, and not the payout.
    const code = await screen.findByLabelText('6-digit code', {}, patient);
    await expect(screen.queryByTestId('phone-code')).toHaveTextContent('··· ···');
    if (!textMessages) throw new Error('The engine was not opened.');
    await userEvent.type(code, `${sentCode(textMessages, phone)}{Enter}`);
    await screen.findByText('Or enter this key', {}, patient);
    await expect(args.onEvent).not.toHaveBeenCalledWith({
      type: 'step_up.granted',
      action: 'transfer_money',
    });
  },
};
