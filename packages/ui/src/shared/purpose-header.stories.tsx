import { ChallengeView, MfaPromptView, RequiredEnrollmentView, StepUpDialogView } from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen } from 'storybook/test';
import { challenge, challengeVerbs, payout, totp } from '../challenge/challenge.examples.ts';
import { promptVerbs, shownPrompt } from '../mfa-prompt/mfa-prompt.examples.ts';
import { security } from '../security-center/security-center.examples.ts';
import { ToolbarProvider } from '../story-support/toolbar-provider.tsx';

/** Who asks, why, how long it takes and what happens to the work, in one order on every screen that asks for something. */
const meta = {
  title: 'Foundations/Purpose header',
  decorators: [
    (Story) => (
      <ToolbarProvider serviceName="Ledgerly">
        <Story />
      </ToolbarProvider>
    ),
  ],
} satisfies Meta;
export default meta;
type Story = StoryObj;

/** Expects these texts in this order, each once. */
async function expectInOrder(texts: readonly string[]): Promise<void> {
  const root = document.querySelector('[data-kairos] [data-slot="screen"]');
  const all = root?.textContent ?? '';
  await expect(texts.map((text) => all.split(text).length - 1)).toEqual(texts.map(() => 1));
  const places = texts.map((text) => all.indexOf(text));
  await expect(places).toEqual(places.toSorted((one, other) => one - other));
}

export const Prompt: Story = {
  render: () => <MfaPromptView {...promptVerbs()} state={{ step: 'offered', prompt: shownPrompt() }} />,
  play: async () => {
    await screen.findByRole('dialog');
    await expectInOrder([
      'Ledgerly',
      'Keep your payments yours',
      'Your first payment',
      'Takes about 2 minutes.',
    ]);
  },
};

export const RequiredEnrollment: Story = {
  render: () => (
    <RequiredEnrollmentView
      state={{
        step: 'overview',
        security: security({
          factors: [],
          recoveryCodes: null,
          done: [],
          enforcement: { mode: 'required', satisfied: false, requiredBy: 'organization', missing: 'factor' },
        }),
      }}
      add={fn()}
      retry={fn()}
    />
  ),
  play: async () => {
    await expectInOrder([
      'Ledgerly',
      'One step before you go on',
      'Your organization asks for a second step',
      'Short, and done once',
      'What you saved stays as it is.',
    ]);
  },
};

export const StepUp: Story = {
  name: 'Step-up: the action is named once, with who asks for it',
  render: () => (
    <StepUpDialogView
      state={{
        step: 'challenging',
        request: payout,
        bound: payout,
        challenge: { step: 'proving', challenge: { ...challenge, ...payout }, factor: totp, options: {} },
      }}
      challenge={challengeVerbs()}
      cancel={fn()}
      confirm={fn()}
    />
  ),
  play: async () => {
    await screen.findByRole('dialog');
    await expectInOrder([
      'Ledgerly',
      'You are approving',
      'Send money',
      'Nothing is done until you confirm.',
      'Confirm that it is you',
    ]);
    await expect(screen.getByRole('region', { name: /Ledgerly.*You are approving/ })).toBeInTheDocument();
  },
};

export const SignIn: Story = {
  parameters: { surface: 'card' },
  render: () => (
    <ChallengeView {...challengeVerbs()} state={{ step: 'proving', challenge, factor: totp, options: {} }} />
  ),
  play: async () => {
    await expectInOrder(['Ledgerly', 'Confirm that it is you', 'Open your authenticator app']);
  },
};
