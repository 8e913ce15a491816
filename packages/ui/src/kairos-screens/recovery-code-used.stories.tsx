import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { RecoveryCodeUsedView } from './recovery-code-used.view.tsx';

const meta = {
  title: 'Set up/Recovery codes/After one was used',
  component: RecoveryCodeUsedView,
  parameters: { surface: 'dialog' },
  args: { remaining: 9, onRegenerate: fn(), onLater: fn() },
} satisfies Meta<typeof RecoveryCodeUsedView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const SeveralLeft: Story = {
  play: async ({ args }) => {
    await expect(screen.getByRole('heading', { name: 'You have 9 recovery codes left' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await expect(args.onLater).toHaveBeenCalledTimes(1);
  },
};

export const OneLeft: Story = { args: { remaining: 1 } };

export const NoneLeft: Story = {
  args: { remaining: 0 },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Make new codes' }));
    await expect(args.onRegenerate).toHaveBeenCalledTimes(1);
  },
};
