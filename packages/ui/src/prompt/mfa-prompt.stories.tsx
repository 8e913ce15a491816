import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { promptVerbs, shownPrompt, underToolbar } from '../../../../.storybook/examples/prompt.ts';
import { MfaPromptView } from './mfa-prompt.view.tsx';

const meta = {
  title: 'Prompt',
  component: MfaPromptView,
  args: { ...promptVerbs(), state: { step: 'offered', prompt: shownPrompt() } },
  render: (args, { globals }) => <MfaPromptView {...args} state={underToolbar(args.state, globals)} />,
} satisfies Meta<typeof MfaPromptView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Modal: Story = {};

export const ModalSaysNotNow: Story = {
  name: 'Modal: “Not now” is one click',
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await expect(args.dismiss).toHaveBeenCalledTimes(1);
  },
};

export const ModalOnTheKeyboard: Story = {
  name: 'Modal: a stray Enter answers nothing, Escape closes',
  play: async ({ args }) => {
    await expect(await screen.findByRole('heading', { name: 'Keep your payments yours' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.accept).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect(args.close).toHaveBeenCalledTimes(1);
  },
};

export const ModalWithoutMeasuredMinutes: Story = {
  args: { state: { step: 'offered', prompt: shownPrompt({ variant: 'only-you', copy: undefined }) } },
};

export const ModalWithOneDate: Story = {
  args: { state: { step: 'offered', prompt: shownPrompt({ variant: 'spare-key', laterOptions: [7] }) } },
};

export const Card: Story = {
  args: { state: { step: 'offered', prompt: shownPrompt({ surface: 'card', variant: 'only-when' }) } },
};

export const Notice: Story = {
  args: {
    state: {
      step: 'offered',
      prompt: shownPrompt({
        surface: 'notice',
        kind: 'notice',
        variant: 'notice',
        laterOptions: [7],
        deadline: '2026-12-21T00:00:00Z',
      }),
    },
  },
};

export const PuttingOff: Story = {
  args: { state: { step: 'putting-off', prompt: shownPrompt() } },
};

export const PuttingOffPicksADate: Story = {
  name: 'Putting off: a date is one click',
  args: { state: { step: 'putting-off', prompt: shownPrompt() } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: /In 7 days/ }));
    await expect(args.remindLater).toHaveBeenCalledWith(7);
  },
};

export const PuttingOffOnACard: Story = {
  args: { state: { step: 'putting-off', prompt: shownPrompt({ surface: 'card' }) } },
};
