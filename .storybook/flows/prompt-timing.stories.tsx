import { enrollTotp } from '@kairos-mfa/testkit/in-memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { MfaPrompt } from '../../packages/ui/src/mfa-prompt/mfa-prompt.tsx';
import { RequiredEnrollment } from '../../packages/ui/src/required-enrollment/required-enrollment.tsx';
import type { Journey } from './create-journey.ts';
import { JourneyApp } from './journey.tsx';
import { typeBackFirstCode } from './type-back-first-code.ts';

/** Prompts on the real engine: a required enrollment, and wording with measured facts only. */
const meta = {
  title: 'Flows/Prompt timing',
  component: JourneyApp,
  args: { onEvent: fn(), children: (): ReactNode => null },
} satisfies Meta<typeof JourneyApp>;
export default meta;
type Story = StoryObj<typeof meta>;

const patient = { timeout: 45_000 };

export const RequiredBeforeAnAction: Story = {
  name: 'Required before an action: enrolled, codes saved, continued',
  args: {
    children: () => (
      <RequiredEnrollment workSaved>
        <p>The payout is ready to be sent.</p>
      </RequiredEnrollment>
    ),
  },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Set up second step' }, patient));
    await expect(screen.queryByText('The payout is ready to be sent.')).toBeNull();
    await userEvent.click(await screen.findByRole('radio', { name: 'Authenticator app' }, patient));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    const code = await screen.findByLabelText('6-digit code', {}, patient);
    await userEvent.type(code, `${screen.getByTestId('phone-code').textContent.replace(' ', '')}{Enter}`);
    await expect(await screen.findByRole('heading', { name: /Well done/ }, patient)).toBeInTheDocument();
    await expect(screen.queryByText('The payout is ready to be sent.')).toBeNull();
    await typeBackFirstCode();
    await expect(await screen.findByText('The payout is ready to be sent.', {}, patient)).toBeVisible();
  },
};

/** A team of which about a third has a second factor; one of the others has just paid. */
async function amongPeers({ kit, session }: Journey): Promise<void> {
  const { document } = (await kit.call('service', 'GET', '/admin/policy')).body;
  document.moments['payment.completed'] = { freshFor: 'PT10M', source: 'server', variants: ['peers'] };
  await kit.call('service', 'PUT', '/admin/policy', { document });
  const { identityId } = session;
  const createdAt = new Date(kit.now().getTime() - 9 * 86_400_000).toISOString();
  const organizationIds = ['studio'];
  for (let index = 0; index < 19; index += 1) {
    const who = { identityId: `${identityId}-peer-${index}`, sessionId: 's' };
    await kit.call('service', 'PUT', `/identities/${who.identityId}`, { organizationIds });
    if (index < 7) await enrollTotp(kit, who);
  }
  await kit.call('service', 'PUT', `/identities/${identityId}`, {
    createdAt,
    organizationIds,
    actionsCount: 11,
  });
  await kit.engine.tick();
  await kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' });
}

export const PeerComparison: Story = {
  name: 'Peer comparison: the measured share of a team',
  args: { before: amongPeers, children: () => <MfaPrompt moment="payment.completed" /> },
  play: async () => {
    await expect(
      await screen.findByRole('heading', { name: /^Join 3\d% of your team$/ }, patient),
    ).toBeInTheDocument();
    await expect(screen.queryByText(/minute/)).toBeNull();
  },
};
