import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { isPhoneWindow } from '../story-support/phone-window.ts';
import { codes } from '../factors/factors.examples.ts';
import { recoveryCodesVerbs } from './recovery-codes.examples.ts';
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

export const Crowned: Story = { name: 'Crowned by the celebration', args: { banner: <Celebration /> } };

export const OnAPhone: Story = {
  name: 'On a phone the act is in sight at once, and covers nothing that has the focus',
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

export const SkippingIsAQuestionFirst: Story = {
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
    // A copy is a start; the file is still there to be had, and nothing asks for paper any more.
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

/** Takes a power from the browser for one story; call what it answers to give it back. */
function without(place: object, power: string): () => void {
  const own = Object.getOwnPropertyDescriptor(place, power);
  Object.defineProperty(place, power, { configurable: true, value: undefined });
  return () => {
    if (own) Object.defineProperty(place, power, own);
    else Reflect.deleteProperty(place, power);
  };
}

export const CannotCopy: Story = {
  name: 'Where the page may not copy, it says so, and the codes are selected',
  beforeEach: () => without(navigator, 'clipboard'),
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(screen.getByText(/^Copying is not possible here/)).toBeVisible());
    await expect(args.saved).not.toHaveBeenCalled();
    const list = screen.getByRole('list', { name: 'Recovery codes' });
    for (const code of codes.codes) await expect(String(getSelection())).toContain(code);
    // Copied by hand they are kept as well.
    list.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await waitFor(() => expect(args.saved).toHaveBeenCalledWith('copied'));
    await waitFor(() => expect(screen.queryByText(/^Copying is not possible here/)).toBeNull());
  },
};

export const OneCopiedByHand: Story = {
  name: 'One code copied by hand keeps no set',
  play: async ({ args }) => {
    const [first] = screen.getAllByRole('listitem');
    if (!first) throw new Error('No code is shown.');
    getSelection()?.selectAllChildren(first);
    first.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await expect(args.saved).not.toHaveBeenCalled();
  },
};

export const CannotDownload: Story = {
  name: 'Where nothing can be downloaded, nothing is claimed',
  beforeEach: () => without(URL, 'createObjectURL'),
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Download codes' }));
    await waitFor(() => expect(screen.getByText(/^Downloading is not possible here/)).toBeVisible());
    await expect(args.saved).not.toHaveBeenCalled();
  },
};

export const CannotPrint: Story = {
  name: 'Where nothing can be printed, nothing is claimed',
  beforeEach: () => {
    const { append } = document.body;
    // A frame of its own prints; one without that power stands for a browser without it.
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
