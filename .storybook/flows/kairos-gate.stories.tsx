import { enrollTotp } from '@kairos-mfa/testkit/in-memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import type { Journey } from './create-journey.ts';
import { JourneyApp } from './journey.tsx';
import { PayInvoice } from './pay-invoice.tsx';
import { typeBackFirstCode } from './type-back-first-code.ts';
import { withRole } from './with-role.ts';

function App(): ReactElement {
  return (
    <>
      <output>In the app</output>
      <PayInvoice />
    </>
  );
}

/** `<KairosGate>` on the real engine: it shows what the server requires, and then the app. */
const meta = {
  title: 'Flows/Gate',
  component: JourneyApp,
  args: { gated: true, children: () => <App /> },
} satisfies Meta<typeof JourneyApp>;
export default meta;
type Story = StoryObj<typeof meta>;

const patient = { timeout: 45_000 };

/** An enrolled authenticator app, whose next code is not used yet. */
async function withAuthenticator(journey: Journey): Promise<void> {
  const { secret } = await enrollTotp(journey.kit, journey.session);
  journey.setPhoneSecret(secret);
  await journey.advance(30_000);
}

async function enterPhoneCode(): Promise<void> {
  await userEvent.type(
    await screen.findByLabelText('6-digit code', {}, patient),
    `${screen.getByTestId('phone-code').textContent.replace(' ', '')}{Enter}`,
  );
}

export const NothingRequired: Story = {
  play: async () => {
    await expect(await screen.findByText('In the app', {}, patient)).toBeVisible();
  },
};

export const Challenged: Story = {
  name: 'Signs in again: challenge, then the app',
  args: {
    before: async (journey) => {
      await withAuthenticator(journey);
      await journey.advance(86_400_000);
    },
  },
  play: async () => {
    await screen.findByLabelText('6-digit code', {}, patient);
    await expect(screen.queryByText('In the app')).toBeNull();
    await enterPhoneCode();
    await expect(await screen.findByText('In the app', {}, patient)).toBeVisible();
  },
};

export const SetUpRequired: Story = {
  name: 'Set-up required: factor and saved codes, then the app',
  args: { before: (journey) => withRole(journey, 'obliged', { enforcement: 'required' }) },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Set up second step' }, patient));
    await userEvent.click(await screen.findByRole('radio', { name: 'Authenticator app' }, patient));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await enterPhoneCode();
    await screen.findByRole('list', { name: 'Recovery codes' }, patient);
    await expect(screen.queryByText('In the app')).toBeNull();
    await typeBackFirstCode();
    await expect(await screen.findByText('In the app', {}, patient)).toBeVisible();
  },
};

export const OfferSkipped: Story = {
  name: 'An offer that is skipped, then the app',
  args: { before: (journey) => withRole(journey, 'gate-newcomer', { setupPrompt: 'at_registration' }) },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Skip' }, patient));
    await expect(await screen.findByText('In the app', {}, patient)).toBeVisible();
  },
};

export const StepUp: Story = {
  name: 'A step-up above the app, without a dialog of the host',
  args: { before: withAuthenticator },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Pay' }, patient));
    await screen.findByRole('dialog', {}, patient);
    await enterPhoneCode();
    await expect(await screen.findByText('Paid, approved by you', {}, patient)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};
