import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { options } from '../factors/factors.examples.ts';
import { promptVerbs, shownPrompt, withToolbarChoices } from './mfa-prompt.examples.ts';
import { MfaPrompt } from './mfa-prompt.tsx';
import { MfaPromptView } from './mfa-prompt.view.tsx';

const meta = {
  title: 'Ask/Prompt',
  component: MfaPromptView,
  subcomponents: { MfaPrompt },
  args: { ...promptVerbs(), state: { step: 'offered', prompt: shownPrompt() } },
  render: (args, { globals }) => <MfaPromptView {...args} state={withToolbarChoices(args.state, globals)} />,
} satisfies Meta<typeof MfaPromptView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Modal: Story = {};

export const ModalSaysNotNow: Story = {
  name: 'Modal: “Not now” is one click, and the only way out',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await expect(screen.getAllByRole('button')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await expect(args.putOff).toHaveBeenCalledTimes(1);
  },
};

export const ModalOnTheKeyboard: Story = {
  name: 'Modal: an early Enter answers nothing, Escape closes',
  tags: ['behaviour'],
  play: async ({ args }) => {
    await expect(await screen.findByRole('heading', { name: 'Keep your payments yours' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.accept).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect(args.close).toHaveBeenCalledTimes(1);
  },
};

export const ModalUnderTheToolbar: Story = {
  name: 'Modal: the toolbar changes wording, tier and language',
  tags: ['behaviour'],
  globals: { tier: 'required', locale: 'en-XA' },
  play: async () => {
    const title = await screen.findByRole('heading');
    // Every text is in the brackets of the pseudo-locale, so every text can be translated.
    await expect(title.textContent).toMatch(/⟦.+⟧/);
    await expect(screen.getAllByRole('button').map((button) => button.dataset['part'])).toEqual(
      expect.arrayContaining(['later', 'close']),
    );
  },
};

export const ModalAtAnotherMoment: Story = {
  name: 'Modal: the toolbar changes the moment and its wording',
  tags: ['behaviour'],
  globals: { moment: 'invite-sent' },
  play: async () => {
    await expect(await screen.findByRole('heading', { name: 'Your team is growing' })).toBeInTheDocument();
  },
};

export const ModalWithoutMeasuredMinutes: Story = {
  args: { state: { step: 'offered', prompt: shownPrompt({ variant: 'only-you', copy: undefined }) } },
};

export const ModalWithOneDate: Story = {
  args: { state: { step: 'offered', prompt: shownPrompt({ variant: 'spare-key', laterOptions: [7] }) } },
};

export const ModalWithoutDates: Story = {
  name: 'Modal: “Not now” without dates ends it',
  tags: ['behaviour'],
  args: { state: { step: 'offered', prompt: shownPrompt({ laterOptions: [] }) } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await expect(args.dismiss).toHaveBeenCalledTimes(1);
  },
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

export const Required: Story = {
  name: 'Required: no “not now”, but one reminder',
  args: {
    state: {
      step: 'offered',
      prompt: shownPrompt({
        kind: 'required',
        variant: 'notice',
        laterOptions: [7],
        deadline: '2026-12-21T00:00:00Z',
      }),
    },
  },
  play: async () => {
    await expect(await screen.findByRole('button', { name: 'Remind me in 7 days' })).toBeInTheDocument();
    await expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  },
};

export const Silent: Story = {
  name: 'Silent: nothing is rendered',
  tags: ['behaviour'],
  args: { state: { step: 'silent', status: 'pending' } },
  play: async () => {
    await expect(screen.queryByRole('dialog')).toBeNull();
    await expect(document.querySelector('[data-kairos]')).toBeNull();
  },
};

const settingUp = {
  state: { step: 'enrolling', prompt: shownPrompt() },
  enrollment: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
} as const;

export const SettingUp: Story = {
  name: 'Enrolling: in the same dialog, focused on its title',
  args: settingUp,
  play: async () => {
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Choose your second step' })).toHaveFocus(),
    );
  },
};

export const EnrollmentLeft: Story = {
  name: 'Enrolling: leaving is not a dismissal',
  tags: ['behaviour'],
  args: settingUp,
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await expect(args.enrollmentLeft).toHaveBeenCalledTimes(1);
    await expect(args.dismiss).not.toHaveBeenCalled();
  },
};

export const SettingUpSlowly: Story = {
  name: 'Enrolling on a slow network: the question stays, with a busy button',
  args: { state: { step: 'enrolling', prompt: shownPrompt() }, isPreparing: true },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Protect my payments' }));
    await expect(args.accept).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await expect(args.enrollmentLeft).toHaveBeenCalledTimes(1);
  },
};

export const PuttingOff: Story = {
  args: { state: { step: 'putting-off', prompt: shownPrompt() } },
};

export const PuttingOffPicksADate: Story = {
  name: 'Putting off: one click chooses a date',
  tags: ['behaviour'],
  args: { state: { step: 'putting-off', prompt: shownPrompt() } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: /In 7 days/ }));
    await expect(args.remindLater).toHaveBeenCalledWith(7);
  },
};

export const PuttingOffGivesAReason: Story = {
  name: 'Putting off: the one question is optional, and its answer is one click',
  tags: ['behaviour'],
  args: { state: { step: 'putting-off', prompt: shownPrompt() } },
  play: async ({ args }) => {
    await expect(screen.queryByRole('button', { name: 'I am busy right now' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Rather not? Tell us why.' }));
    await expect(screen.queryByRole('button', { name: 'Do not ask again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'I am busy right now' }));
    await expect(args.dismiss).toHaveBeenCalledWith('busy');
  },
};

export const PuttingOffForTheLastTime: Story = {
  name: 'Putting off for the last time: “never” is offered too',
  tags: ['behaviour'],
  args: { state: { step: 'putting-off', prompt: shownPrompt({ isLast: true }) } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Rather not? Tell us why.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask again' }));
    await expect(args.dismiss).toHaveBeenCalledWith(undefined, { never: true });
  },
};

export const PuttingOffRightToLeft: Story = {
  name: 'Putting off, right to left: arrows are mirrored',
  tags: ['behaviour'],
  globals: { direction: 'rtl' },
  args: { state: { step: 'putting-off', prompt: shownPrompt() } },
  play: async () => {
    const arrows = document.querySelectorAll('[data-slot="rows"] [data-icon="chevron"]');
    await expect(arrows.length).toBe(3);
    for (const arrow of arrows) await expect(getComputedStyle(arrow).scale).toBe('-1 1');
  },
};

export const PuttingOffOnACard: Story = {
  args: { state: { step: 'putting-off', prompt: shownPrompt({ surface: 'card' }) } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await expect(args.dismiss).toHaveBeenCalledWith();
  },
};
