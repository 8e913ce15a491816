import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { options } from '../factors/factors.examples.ts';
import { NextStepCard } from './next-step-card.tsx';
import { NextStepCardView } from './next-step-card.view.tsx';

const suggestion = { nextStepId: 'nxt', step: 'second_factor' } as const;

/** A card in the page, for a person who has a factor. It covers nothing and asks for no answer. */
const meta = {
  title: 'Ask/Next step',
  component: NextStepCardView,
  subcomponents: { NextStepCard },
  args: {
    state: { step: 'offered', suggestion },
    accept: fn(),
    dismiss: fn(),
    neverSuggest: fn(),
    left: fn(),
  },
} satisfies Meta<typeof NextStepCardView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AnotherFactor: Story = {
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Add another way' }));
    await expect(args.accept).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await expect(args.dismiss).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask again' }));
    await expect(args.neverSuggest).toHaveBeenCalledTimes(1);
  },
};

export const Keyboard: Story = {
  name: 'Keyboard: every answer in tab order, with Enter and with the space bar',
  tags: ['behaviour'],
  render: (args) => (
    <>
      <button type="button">Before</button>
      <NextStepCardView {...args} />
      <button type="button">After</button>
    </>
  ),
  play: async ({ args }) => {
    screen.getByRole('button', { name: 'Before' }).focus();
    // It takes no focus, and keeps none.
    const answers = [
      ['Add another way', '{Enter}', args.accept],
      ['Not now', ' ', args.dismiss],
      ['Do not ask again', '{Enter}', args.neverSuggest],
    ] as const;
    for (const [name, key, answer] of answers) {
      await userEvent.tab();
      await expect(screen.getByRole('button', { name })).toHaveFocus();
      await userEvent.keyboard(key);
      await expect(answer).toHaveBeenCalledTimes(1);
    }
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
    for (const [name] of answers.toReversed()) {
      await userEvent.tab({ shift: true });
      await expect(screen.getByRole('button', { name })).toHaveFocus();
    }
  },
};

export const CodesNeverSaved: Story = {
  args: { state: { step: 'offered', suggestion: { ...suggestion, step: 'recovery_codes' } } },
};

export const FewCodesLeft: Story = {
  args: { state: { step: 'offered', suggestion: { ...suggestion, step: 'recovery_codes', codesLeft: 2 } } },
  play: async () => {
    await expect(screen.getByRole('heading', { name: '2 recovery codes left' })).toBeVisible();
  },
};

export const PasskeyHere: Story = {
  args: { state: { step: 'offered', suggestion: { ...suggestion, step: 'device_passkey' } } },
};

export const CheckUp: Story = {
  args: { state: { step: 'offered', suggestion: { ...suggestion, step: 'check_up' } } },
};

export const Answering: Story = {
  name: 'The answer is being stored: nothing else can be pressed',
  args: { state: { step: 'answering', suggestion } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Add another way' }));
    await userEvent.click(screen.getByRole('button', { name: 'Do not ask again' }));
    await expect(args.accept).not.toHaveBeenCalled();
    await expect(args.neverSuggest).not.toHaveBeenCalled();
  },
};

export const NotStored: Story = {
  name: 'The answer could not be stored: the card stays, and says so',
  args: { state: { step: 'offered', suggestion, failure: 'unavailable' } },
  play: async () => {
    await expect(screen.getByRole('alert')).not.toBeEmptyDOMElement();
  },
};

export const Opened: Story = {
  name: 'Went on: the screen of the step, which can be left',
  args: {
    state: { step: 'opened', suggestion },
    screen: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await expect(args.left).toHaveBeenCalledTimes(1);
  },
};

export const KeyboardOpened: Story = {
  name: 'Keyboard: the screen of the step keeps Tab inside, and Escape leaves it',
  tags: ['behaviour'],
  args: { ...Opened.args },
  play: async ({ args }) => {
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    for (let step = 0; step < 8; step += 1) {
      await userEvent.tab();
      await expect(dialog).toContainElement(document.activeElement as HTMLElement);
    }
    await userEvent.keyboard('{Escape}');
    await expect(args.left).toHaveBeenCalledTimes(1);
  },
};

export const Done: Story = {
  args: { state: { step: 'done', suggestion } },
  play: async () => {
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Done. Thank you.' })).toHaveFocus());
  },
};

export const Dismissed: Story = {
  name: 'Dismissed: nothing is left',
  tags: ['behaviour'],
  args: { state: { step: 'dismissed' } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-slot="card"]')).toBeNull();
  },
};

export const Loading: Story = {
  name: 'Loading: nothing flickers',
  tags: ['behaviour'],
  args: { state: { step: 'loading' } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-slot="card"]')).toBeNull();
  },
};

export const NothingSuggested: Story = {
  name: 'Nothing is suggested',
  tags: ['behaviour'],
  args: { state: { step: 'silent' } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-slot="card"]')).toBeNull();
  },
};
