import { KairosProvider } from '@kairos-mfa/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from '../primitives/button.tsx';
import { fetchWithNetwork } from '../story-support/fetch-with-network.ts';
import { EnrollmentDialog } from './enrollment-dialog.tsx';

const online = fetchWithNetwork('up');
const offline = fetchWithNetwork('down');

const meta = {
  title: 'Set up/Enrollment dialog',
  component: EnrollmentDialog,
  args: { onOpenChange: fn() },
  decorators: [
    (Story, { parameters }) => (
      <div data-kairos>
        <KairosProvider fetch={parameters['line'] === 'down' ? offline : online}>
          <Story />
        </KairosProvider>
      </div>
    ),
  ],
} satisfies Meta<typeof EnrollmentDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Open: Story = { args: { open: true } };

export const Controlled: Story = {
  name: 'Controlled: it stays open until the host closes it',
  tags: ['behaviour'],
  args: { open: true },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(false, { reason: 'close-button' });
    await expect(screen.getByRole('dialog')).toBeInTheDocument();
  },
};

export const Uncontrolled: Story = {
  name: 'Uncontrolled: a button of the host opens it, and each closing has a reason',
  tags: ['behaviour'],
  parameters: { line: 'down' },
  args: { trigger: <Button>Add a second step</Button> },
  play: async ({ args }) => {
    const trigger = screen.getByRole('button', { name: 'Add a second step' });
    await userEvent.click(trigger);
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(true, { reason: 'trigger' });
    // Offline: a screen with a next move.
    await expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(false, { reason: 'escape' });
    await waitFor(() => expect(trigger).toHaveFocus());
  },
};
