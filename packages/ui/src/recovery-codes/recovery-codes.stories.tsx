import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { codes } from '../../../../.storybook/examples/factors.ts';
import { recoveryCodesVerbs } from '../../../../.storybook/examples/recovery-codes.ts';
import { Celebration } from '../celebration/celebration.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RecoveryCodesView } from './recovery-codes.view.tsx';

const meta = {
  title: 'Set up/Recovery codes',
  component: RecoveryCodesView,
  subcomponents: { RecoveryCodes },
  parameters: { surface: 'dialog' },
  args: { ...recoveryCodesVerbs(), state: { step: 'showing', codes } },
} satisfies Meta<typeof RecoveryCodesView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Showing: Story = {};

export const Crowned: Story = { name: 'Crowned by the celebration', args: { crown: <Celebration /> } };

export const OnAPhone: Story = {
  name: 'On a phone the act is in sight at once, and covers nothing that has the focus',
  globals: { viewport: { value: 'mobile1' } },
  args: { crown: <Celebration /> },
  play: async () => {
    const act = await screen.findByRole('button', { name: 'Download codes' });
    const actions = act.closest('[data-slot="screen-actions"]') ?? act;
    await waitFor(() => expect(act.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight));
    const tool = screen.getByRole('button', { name: 'I wrote them down' });
    tool.focus();
    await waitFor(() =>
      expect(tool.getBoundingClientRect().bottom).toBeLessThanOrEqual(actions.getBoundingClientRect().top),
    );
    await expect(window.innerWidth).toBeLessThan(480);
  },
};

export const SkippingIsAQuestionFirst: Story = {
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Skip for now' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

export const Downloaded: Story = {
  args: { crown: <Celebration />, state: { step: 'showing', codes, saved: 'downloaded' } },
};

export const Copied: Story = {
  args: { state: { step: 'showing', codes, saved: 'copied' } },
  play: async ({ args }) => {
    // A copy is a start; the file is still there to be had, and nothing asks for paper any more.
    await userEvent.click(screen.getByRole('button', { name: 'Download codes' }));
    await expect(args.saved).toHaveBeenCalledWith('downloaded');
    for (const tool of ['Copy', 'Download codes'])
      await expect(
        screen.getByRole('button', { name: tool }).querySelector('[data-icon="check"]'),
      ).toBeInTheDocument();
    await expect(screen.queryByRole('button', { name: 'I wrote them down' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await expect(args.confirm).toHaveBeenCalledTimes(1);
  },
};

export const Acknowledging: Story = {
  args: { state: { step: 'acknowledging', codes, evidence: 'downloaded' } },
};

export const AcknowledgingFailed: Story = {
  args: { state: { step: 'showing', codes, saved: 'printed', problem: 'unavailable' } },
};

export const TypingBack: Story = {
  args: { state: { step: 'typing-back', codes } },
  play: async ({ args }) => {
    await userEvent.type(screen.getByLabelText('Recovery code'), '4k7qwm-9t2xhd-r6nbc1-pvj80e{Enter}');
    await expect(args.typed).toHaveBeenCalledWith('4k7qwm-9t2xhd-r6nbc1-pvj80e');
  },
};

export const TypedBackWrong: Story = {
  args: { state: { step: 'typing-back', codes, problem: 'invalid_code' } },
};

export const TypedBackChecking: Story = {
  args: { state: { step: 'acknowledging', codes, evidence: 'typed' } },
};

export const TypingBackOffline: Story = {
  args: { state: { step: 'typing-back', codes, problem: 'unavailable' } },
};

export const Printed: Story = { args: { state: { step: 'showing', codes, saved: 'printed' } } };

export const TooLate: Story = {
  name: 'Too late: another set was made elsewhere',
  args: { state: { step: 'showing', codes, saved: 'downloaded', problem: 'not_found' } },
  play: async ({ args }) => {
    await expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

export const Leaving: Story = { args: { state: { step: 'leaving', codes } } };
