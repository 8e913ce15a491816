import { useKairos } from '@kairos-mfa/react';
import { enrollTotp } from '@kairos-mfa/testkit/in-memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement, type ReactNode } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { Challenge } from '../../packages/ui/src/challenge/challenge.tsx';
import { EnrollmentDialog } from '../../packages/ui/src/enrollment/enrollment-dialog.tsx';
import { MfaPrompt } from '../../packages/ui/src/mfa-prompt/mfa-prompt.tsx';
import { Button } from '../../packages/ui/src/primitives/button.tsx';
import { SecurityCenter } from '../../packages/ui/src/security-center/security-center.tsx';
import type { Journey } from './create-journey.ts';
import { JourneyApp } from './journey.tsx';
import { PayInvoice } from './pay-invoice.tsx';
import { RecurringPayments } from './recurring-payments.tsx';
import { typeBackFirstCode } from './type-back-first-code.ts';

/** Complete journeys on the real engine, with PostgreSQL in this page and an adjustable clock. No server, no recorded answers. */
const meta = {
  title: 'Flows/Journeys',
  component: JourneyApp,
  args: { onEvent: fn(), children: (_journey: Journey): ReactNode => null },
  // In a page that the browser translates meanwhile, every step has to work too.
  parameters: { translated: true },
} satisfies Meta<typeof JourneyApp>;
export default meta;
type Story = StoryObj<typeof meta>;

const patient = { timeout: 45_000 };

/** An account of nine days with eleven actions: a person who knows the product. */
async function established({ kit, session }: Journey): Promise<void> {
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  await kit.call('service', 'PUT', `/identities/${session.identityId}`, { createdAt, actionsCount: 11 });
}

/** The same, with a payment that has just been received. */
async function afterAPayment(journey: Journey): Promise<void> {
  const { kit, session } = journey;
  await established(journey);
  await kit.call('service', 'POST', '/events', {
    identityId: session.identityId,
    event: 'payment.completed',
    properties: { first: true },
  });
}

/** An enrolled authenticator app, with saved recovery codes. */
async function withAuthenticator(journey: Journey): Promise<void> {
  const totp = await enrollTotp(journey.kit, journey.session);
  journey.setPhoneSecret(totp.secret);
  await journey.advance(30_000);
}

export const PromptedAndEnrolled: Story = {
  name: 'Prompted at the right moment, enrolled, codes saved',
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
    await setUpAuthenticator();
    await userEvent.click(screen.getByRole('button', { name: 'I wrote them down' }));
    // Read before the list of codes is removed from the screen.
    await userEvent.type(await screen.findByLabelText('Recovery code'), 'AAAAAA-BBBBBB-CCCCCC-DDDDDD{Enter}');
    await expect(await screen.findByText(/not one of these codes/, {}, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await typeBackFirstCode();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'recovery_codes.kept', how: 'typed' });
    // The page behind was updated.
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

export const EnrollsDuringAPayout: Story = {
  name: 'Enrolls during a payout, and the payout continues',
  args: { children: () => <PayInvoice /> },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Pay' }, patient));
    await expect(await screen.findByText(/Set up a second step once/, {}, patient)).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect(await screen.findByText(/Not paid/, {}, patient)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Pay' }));
    await setUpAuthenticator();
    await typeBackFirstCode();
    // Nothing is paid before the approval.
    await userEvent.click(await screen.findByRole('button', { name: 'Send €1,250.00' }, patient));
    await expect(await screen.findByText('Paid, approved by you', {}, patient)).toBeInTheDocument();
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'step_up.granted', action: 'transfer_money' });
  },
};

export const SetsUpAPasskey: Story = {
  name: 'Enrolls a passkey, with a virtual authenticator',
  args: {
    children: () => (
      <div data-kairos>
        <EnrollmentDialog trigger={<Button>Add a second step</Button>} />
        <SecurityCenter />
      </div>
    ),
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Add a second step' }, patient));
    await expect(
      await screen.findByRole('radio', { name: 'Face, fingerprint or PIN' }, patient),
    ).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Set up on this device' }, patient));
    await expect(await screen.findByRole('heading', { name: /Well done/ }, patient)).toBeInTheDocument();
    await typeBackFirstCode();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'enrollment.completed', factorType: 'passkey' });
  },
};

function SignsIn(): ReactElement {
  const [level, setLevel] = useState<string>();
  if (level) return <output>{`Signed in, ${level}`}</output>;
  return <Challenge purpose="sign_in" onPassed={({ assurance }) => setLevel(assurance?.level)} />;
}

export const SignsInWithTheSecondStep: Story = {
  name: 'Signs in with a second factor, after one wrong code',
  args: { before: withAuthenticator, children: () => <SignsIn /> },
  play: async () => {
    await userEvent.type(await screen.findByLabelText('6-digit code', {}, patient), '000000{Enter}');
    await expect(await screen.findByText(/That code did not work/, {}, patient)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('6-digit code'), `${codeOnThePhone()}{Enter}`);
    await expect(await screen.findByText('Signed in, aal2', {}, patient)).toBeInTheDocument();
  },
};

export const PromptedOverWeeks: Story = {
  name: 'Prompted over weeks: advance the clock to see when, and why not',
  args: {
    before: established,
    children: (journey) => <RecurringPayments journey={journey} />,
  },
  play: async () => {
    const getPaid = await screen.findByRole('button', { name: 'Get paid' }, patient);
    const log = screen.getByRole('list', { name: 'What Kairos did' });
    await userEvent.click(getPaid);
    await userEvent.click(await screen.findByRole('button', { name: 'Not now' }, patient));
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }, patient));
    await waitFor(() => expect(log).toHaveTextContent('dismissed “first-payment”'));
    // A day later the dismissal still applies.
    await userEvent.click(screen.getByRole('button', { name: '+ 1 day' }));
    await userEvent.click(getPaid);
    await waitFor(() => expect(log).toHaveTextContent('held (cool_down'), patient);
    await expect(screen.queryByRole('dialog')).toBeNull();
    // Two weeks later the prompt may be shown again.
    await userEvent.click(screen.getByRole('button', { name: '+ 1 week' }));
    await userEvent.click(screen.getByRole('button', { name: '+ 1 week' }));
    await userEvent.click(getPaid);
    // Less intrusive than the first time: in the page, not in a dialog.
    await expect(await screen.findByRole('heading', { name: /Add a second step/ }, patient)).toBeVisible();
    await expect(screen.queryByRole('dialog')).toBeNull();
    await expect(within(log).getAllByText(/^offered|offered/)).toHaveLength(2);
  },
};

export const ManagesFactors: Story = {
  name: 'Manages it on the security page',
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

export const RemovesOneOnTheKeyboard: Story = {
  name: 'Removes a factor with the keyboard: after the step-up, the focus is on the heading',
  args: {
    before: withAuthenticator,
    children: () => <SecurityCenter />,
  },
  play: async () => {
    (await screen.findByRole('button', { name: /^Remove / }, patient)).focus();
    await userEvent.keyboard('{Enter}');
    const question = await screen.findByRole('dialog', { name: /^Remove / });
    within(question).getByRole('button', { name: 'Remove it' }).focus();
    await userEvent.keyboard('{Enter}');
    const code = await screen.findByLabelText('6-digit code', {}, patient);
    await waitFor(() => expect(code).toHaveFocus());
    await userEvent.keyboard(`${codeOnThePhone()}{Enter}`);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Remove / })).toBeNull(), patient);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Your second steps' })).toHaveFocus());
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
  name: 'Opens a screen from code: new recovery codes',
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
  // The clock of a journey is its own, so the kit, which reads that of the browser, may see one step for two codes.
  sessionStorage.removeItem('kairos.totp-step');
  return screen.getByTestId('phone-code').textContent.replace(' ', '');
}

/** From the choice to the celebration, with the phone at the edge of the page. */
async function setUpAuthenticator(): Promise<void> {
  await userEvent.click(await screen.findByRole('radio', { name: 'Authenticator app' }, patient));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await userEvent.type(
    await screen.findByLabelText('6-digit code', {}, patient),
    `${codeOnThePhone()}{Enter}`,
  );
  await expect(await screen.findByRole('heading', { name: /Well done/ }, patient)).toBeInTheDocument();
}
