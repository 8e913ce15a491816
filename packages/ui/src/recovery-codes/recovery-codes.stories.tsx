import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { Celebration } from '../celebration/celebration.tsx';
import { codes } from '../factors/factors.examples.ts';
import { isPhoneWindow } from '../story-support/is-phone-window.ts';
import { recoveryCodesVerbs } from './recovery-codes.examples.ts';
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

export const WithCelebration: Story = { name: 'With the celebration', args: { banner: <Celebration /> } };

export const OnAPhone: Story = {
  name: 'On a phone the buttons are visible at once, and cover nothing that has the focus',
  tags: ['behaviour'],
  globals: { viewport: { value: 'mobile1' } },
  args: { banner: <Celebration /> },
  play: async () => {
    if (!(await isPhoneWindow())) return;
    const act = await screen.findByRole('button', { name: 'Download codes' });
    const actions = act.closest('[data-slot="screen-actions"]') ?? act;
    await waitFor(() => expect(act.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight));
    const tool = screen.getByRole('button', { name: 'I wrote them down' });
    tool.focus();
    await waitFor(() =>
      expect(tool.getBoundingClientRect().bottom).toBeLessThanOrEqual(actions.getBoundingClientRect().top),
    );
  },
};

export const LeavingShowsAWarning: Story = {
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Skip for now' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

export const Downloaded: Story = {
  args: { banner: <Celebration />, state: { step: 'showing', codes, saved: 'downloaded' } },
};

export const Copied: Story = {
  args: { state: { step: 'showing', codes, saved: 'copied' } },
  play: async ({ args }) => {
    // After copying, the file can still be downloaded, and typing a code back is not offered any more.
    await userEvent.click(screen.getByRole('button', { name: 'Download codes' }));
    await expect(args.saved).toHaveBeenCalledWith('downloaded');
    for (const tool of ['Copy', 'Download codes'])
      await expect(
        screen.getByRole('button', { name: tool }).querySelector('[data-icon="check"]'),
      ).toBeInTheDocument();
    await expect(screen.queryByRole('button', { name: 'I wrote them down' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await expect(args.acknowledge).toHaveBeenCalledTimes(1);
  },
};

/** Removes a browser feature for one story. Returns how to restore it. */
function without(target: object, feature: string): () => void {
  const own = Object.getOwnPropertyDescriptor(target, feature);
  Object.defineProperty(target, feature, { configurable: true, value: undefined });
  return () => {
    if (own) Object.defineProperty(target, feature, own);
    else Reflect.deleteProperty(target, feature);
  };
}

export const CannotCopy: Story = {
  name: 'If copying is refused, the codes are selected and that is shown',
  tags: ['behaviour'],
  beforeEach: () => without(navigator, 'clipboard'),
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(screen.getByText(/^Copying is not possible here/)).toBeVisible());
    await expect(args.saved).not.toHaveBeenCalled();
    const list = screen.getByRole('list', { name: 'Recovery codes' });
    for (const code of codes.codes) await expect(String(getSelection())).toContain(code);
    // Copying them by hand counts as saved, too.
    list.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await waitFor(() => expect(args.saved).toHaveBeenCalledWith('copied'));
    await waitFor(() => expect(screen.queryByText(/^Copying is not possible here/)).toBeNull());
  },
};

export const OneCopiedByHand: Story = {
  name: 'Copying one code by hand does not count as saved',
  tags: ['behaviour'],
  play: async ({ args }) => {
    const [first] = screen.getAllByRole('listitem');
    if (!first) throw new Error('No code is shown.');
    getSelection()?.selectAllChildren(first);
    first.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await expect(args.saved).not.toHaveBeenCalled();
  },
};

export const CannotDownload: Story = {
  name: 'If downloading fails, that is shown',
  tags: ['behaviour'],
  beforeEach: () => without(URL, 'createObjectURL'),
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Download codes' }));
    await waitFor(() => expect(screen.getByText(/^Downloading is not possible here/)).toBeVisible());
    await expect(args.saved).not.toHaveBeenCalled();
  },
};

export const CannotPrint: Story = {
  name: 'If printing fails, that is shown',
  tags: ['behaviour'],
  beforeEach: () => {
    const { append } = document.body;
    // Printing uses a frame; a frame without `print` simulates a browser without printing.
    document.body.append = (...nodes) => {
      append.apply(document.body, nodes);
      for (const node of nodes)
        if (node instanceof HTMLIFrameElement && node.contentWindow) without(node.contentWindow, 'print');
    };
    return () => Reflect.deleteProperty(document.body, 'append');
  },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(screen.getByText(/^Printing is not possible here/)).toBeVisible());
    await expect(args.saved).not.toHaveBeenCalled();
    await expect(document.querySelector('iframe[title="Recovery codes"]')).toBeNull();
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
    await expect(args.typed).toHaveBeenCalledWith('4K7QWM9T2XHDR6NBC1PVJ80E');
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
  name: 'Too late: the set was replaced on another device',
  args: { state: { step: 'showing', codes, saved: 'downloaded', problem: 'not_found' } },
  play: async ({ args }) => {
    await expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await expect(args.leave).toHaveBeenCalledTimes(1);
  },
};

export const LeaveWarning: Story = { args: { state: { step: 'leave-warning', codes } } };
