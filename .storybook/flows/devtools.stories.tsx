import { KairosDevtools } from '@kairos-mfa/devtools';
import { KairosUiProvider, MfaPrompt, StepUpDialog } from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { JourneyApp } from './journey.tsx';

/** A panel for development: why no prompt is shown, and every screen in any state. */
const meta = {
  title: 'Flows/Devtools',
  component: KairosDevtools,
  parameters: { docs: { story: { inline: false } } },
} satisfies Meta<typeof KairosDevtools>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Moves the focus to the panel and back. */
const shortcut = '{Alt>}{Shift>}{k}{/Shift}{/Alt}';
const patient = { timeout: 45_000 };

/** What is in the shadow root of the panel. */
function devtools(): ReturnType<typeof within> {
  const root = document.querySelector('[data-kairos-devtools]')?.shadowRoot?.firstElementChild;
  if (!(root instanceof HTMLElement)) throw new Error('The panel is not mounted.');
  return within(root);
}

/** A page with a prompt and a step-up dialog on the real engine, whose clock the panel moves. */
function OnTheEngine(): ReactElement {
  return (
    <JourneyApp>
      {({ kit, advance }) => (
        <div>
          <h1>Invoice paid</h1>
          <MfaPrompt moment="payment.completed" />
          <KairosDevtools defaultOpen clock={{ now: () => kit.now(), advance }} />
        </div>
      )}
    </JourneyApp>
  );
}

export const WhyNothingIsShown: Story = {
  name: 'It says why nothing is shown, what to do, and moves the clock',
  render: () => <OnTheEngine />,
  play: async () => {
    await screen.findByRole('heading', { name: 'Invoice paid' }, patient);
    await waitFor(() => devtools());
    await expect(
      await devtools().findByText('This is your first visit. Settle in first.', { exact: false }, patient),
    ).toBeVisible();
    await expect(devtools().getByText('first_session')).toBeVisible();
    await expect(devtools().getByText('The server answers.')).toBeVisible();
    const clock = devtools().getByRole('status', { name: 'Time of the server' });
    const before = Date.parse(clock.textContent);
    await userEvent.click(devtools().getByRole('button', { name: '+ 1 day' }));
    await waitFor(() => expect(Date.parse(clock.textContent) - before).toBeGreaterThanOrEqual(86_400_000));
  },
};

export const AnyScreenInAnyState: Story = {
  name: 'It forces a screen into a state and a language, above its dialog, and ends when it is closed',
  render: () => <OnTheEngine />,
  play: async () => {
    await screen.findByRole('heading', { name: 'Invoice paid' }, patient);
    await waitFor(() => devtools());
    const prompt = await devtools().findByRole('combobox', { name: 'prompt: silent' }, patient);
    await userEvent.selectOptions(prompt, 'offered');
    await expect(
      await screen.findByRole('heading', { name: 'Keep your payments yours' }, patient),
    ).toBeInTheDocument();
    await userEvent.selectOptions(devtools().getByRole('combobox', { name: 'Variant' }), 'first-invite');
    await expect(await screen.findByRole('heading', { name: 'Your team is growing' })).toBeInTheDocument();
    // A dialog is open: the shortcut moves the focus into it and back, and the panel is not hidden from anybody.
    await userEvent.keyboard(shortcut);
    await expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard(shortcut);
    const panel = document.querySelector('[data-kairos-devtools]');
    await expect(document.activeElement).toBe(panel);
    await expect(panel).not.toHaveAttribute('aria-hidden');
    await expect(panel?.shadowRoot?.activeElement).toBe(
      devtools().getByRole('button', { name: 'Close Kairos devtools' }),
    );
    await userEvent.selectOptions(devtools().getByRole('combobox', { name: 'Language' }), 'de');
    await waitFor(
      () => expect(screen.getByRole('dialog').closest('[lang]')).toHaveAttribute('lang', 'de'),
      patient,
    );
    await userEvent.selectOptions(devtools().getByRole('combobox', { name: 'Theme' }), 'dark');
    await userEvent.selectOptions(devtools().getByRole('combobox', { name: 'Direction' }), 'rtl');
    const root = screen.getByRole('dialog').closest('[data-kairos]');
    await expect(root).toHaveAttribute('data-kairos-theme', 'dark');
    await expect(root).toHaveAttribute('dir', 'rtl');
    await userEvent.click(devtools().getByRole('button', { name: 'Close Kairos devtools' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

export const StepUpInAnyState: Story = {
  name: 'It shows a step-up that nobody asked for',
  render: () => (
    <KairosUiProvider kairos={{ fetch: () => Promise.reject(new TypeError('Failed to fetch')) }}>
      <div>
        <h1>Payouts</h1>
        <StepUpDialog />
        <KairosDevtools defaultOpen />
      </div>
    </KairosUiProvider>
  ),
  play: async () => {
    await waitFor(() => devtools());
    const stepUp = devtools().getByRole('combobox', { name: 'step-up: idle' });
    await userEvent.selectOptions(stepUp, 'authenticator app, wrong code');
    await expect(await screen.findByLabelText('6-digit code', {}, patient)).toBeInTheDocument();
    await userEvent.selectOptions(stepUp, 'As it is');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

export const WithoutAProvider: Story = {
  name: 'It says that the provider is missing, and takes no room of the page',
  render: () => (
    <div>
      <h1>Invoice paid</h1>
      <KairosDevtools defaultOpen />
    </div>
  ),
  play: async () => {
    await waitFor(() => devtools());
    await expect(devtools().getByText(/No provider is mounted/)).toBeVisible();
    const host = document.querySelector('[data-kairos-devtools]');
    await expect(host?.getBoundingClientRect().height).toBe(0);
    await userEvent.keyboard(shortcut);
    await userEvent.keyboard('{Enter}');
    await expect(devtools().queryByRole('region')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expect(devtools().getByRole('region', { name: 'Kairos devtools' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect(devtools().queryByRole('region')).toBeNull();
  },
};
