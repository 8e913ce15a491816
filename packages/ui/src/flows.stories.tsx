import type { Meta, StoryObj } from '@storybook/react-vite';
import { useKairos } from '@kairos-mfa/react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { enrollTotp } from '@kairos-mfa/testkit/browser';
import { PayInvoice } from '../../../.storybook/journey/invoice.tsx';
import { JourneyStage } from '../../../.storybook/journey/journey.tsx';
import type { Journey } from '../../../.storybook/journey/open-journey.ts';
import { MfaPrompt } from './prompt/mfa-prompt.tsx';
import { SecurityCenter } from './security-center/security-center.tsx';

/** Whole journeys on the real engine, with PostgreSQL in this very page and a clock to move. No server, nothing recorded. */
const meta = {
  title: 'Flows',
  component: JourneyStage,
  args: { locale: 'en', onEvent: fn(), children: (): ReactNode => null },
} satisfies Meta<typeof JourneyStage>;
export default meta;
type Story = StoryObj<typeof meta>;

const patient = { timeout: 45_000 };

/** Nine days old, eleven actions, and a payment that has just gone through. */
async function afterAPayment({ kit, session }: Journey): Promise<void> {
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${session.identityId}`, { createdAt, actionsCount: 11 });
  await kit.call('service', 'POST', '/events', {
    identityId: session.identityId,
    event: 'payment.completed',
    properties: { first: true },
  });
}

/** An authenticator app that is on already, with its codes kept. */
async function withAuthenticator(journey: Journey): Promise<void> {
  const totp = await enrollTotp(journey.kit, journey.session);
  journey.know(totp.secret);
  await journey.advance(30_000);
}

export const AskedAtTheRightMoment: Story = {
  name: 'Asked at the right moment, set up, codes kept',
  args: {
    before: afterAPayment,
    children: () => (
      <>
        <SecurityCenter />
        <MfaPrompt moment="payment.completed" />
      </>
    ),
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Protect my payments' }, patient));
    await userEvent.click(await screen.findByRole('radio', { name: 'Authenticator app' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await userEvent.type(await screen.findByLabelText('6-digit code'), `${codeOnThePhone()}{Enter}`);
    await expect(await screen.findByRole('heading', { name: /Well done/ }, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'I wrote them down' }));
    // Found before the list of codes is gone from the screen.
    await userEvent.type(await screen.findByLabelText('Recovery code'), 'AAAAAA-BBBBBB-CCCCCC-DDDDDD{Enter}');
    await expect(await screen.findByText(/not one of these codes/, {}, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    const [code] = within(await screen.findByRole('list', { name: 'Recovery codes' })).getAllByRole(
      'listitem',
    );
    const words = code?.textContent ?? '';
    await userEvent.click(screen.getByRole('button', { name: 'I wrote them down' }));
    await userEvent.type(await screen.findByLabelText('Recovery code'), `${words}{Enter}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Done' }, patient));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'recovery_codes.kept', how: 'typed' });
    // The page behind has heard of it.
    await expect(await screen.findByText('10 codes left', {}, patient)).toBeInTheDocument();
  },
};

export const ApprovesAPayout: Story = {
  name: 'Approves one payout with a code',
  args: {
    before: withAuthenticator,
    children: () => <PayInvoice />,
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Pay' }, patient));
    await expect(await screen.findByText('€1,250.00', {}, patient)).toBeInTheDocument();
    await userEvent.type(await screen.findByLabelText('6-digit code', {}, patient), '000000{Enter}');
    await expect(await screen.findByText(/That code did not work/, {}, patient)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('6-digit code'), `${codeOnThePhone()}{Enter}`);
    await expect(await screen.findByText('Paid, approved by you', {}, patient)).toBeInTheDocument();
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'step_up.granted', action: 'transfer_money' });
  },
};

export const SetsUpOnTheWay: Story = {
  name: 'Sets up on the way to a payout',
  args: { children: () => <PayInvoice /> },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Pay' }, patient));
    await expect(await screen.findByText(/Set up a second step once/, {}, patient)).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect(await screen.findByText(/Not paid/, {}, patient)).toBeInTheDocument();
  },
};

export const LooksAfterIt: Story = {
  name: 'Looks after it: the security page',
  args: {
    before: withAuthenticator,
    children: () => <SecurityCenter />,
  },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Make new codes' }, patient));
    const question = await screen.findByRole('dialog', { name: 'Make new recovery codes?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Make new codes' }));
    await userEvent.type(
      await screen.findByLabelText('6-digit code', {}, patient),
      `${codeOnThePhone()}{Enter}`,
    );
    await expect(
      await screen.findByRole('heading', { name: 'Keep your recovery codes' }, patient),
    ).toBeVisible();
    await expect(screen.getAllByRole('dialog')).toHaveLength(1);
  },
};

function OpensCodes(): ReactElement {
  const { show } = useKairos();
  const [end, setEnd] = useState('');
  return (
    <>
      <button type="button" onClick={() => void show({ screen: 'recovery-codes' }).then(setEnd)}>
        New recovery codes
      </button>
      <output>{end}</output>
    </>
  );
}

export const OpensOneScreenFromCode: Story = {
  name: 'Opens one screen from code: new recovery codes',
  args: {
    before: withAuthenticator,
    children: () => <OpensCodes />,
  },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'New recovery codes' }, patient));
    await userEvent.click(await screen.findByRole('button', { name: 'Make new codes' }, patient));
    await userEvent.type(
      await screen.findByLabelText('6-digit code', {}, patient),
      `${codeOnThePhone()}{Enter}`,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Skip for now' }, patient));
    await userEvent.click(await screen.findByRole('button', { name: 'Leave without them' }));
    await expect(await screen.findByText('closed', {}, patient)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

function codeOnThePhone(): string {
  return screen.getByTestId('phone-code').textContent.replace(' ', '');
}
