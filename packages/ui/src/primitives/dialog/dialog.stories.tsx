import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { ThemedDialog } from '../../provider/themed-dialog.tsx';
import { Button } from '../button.tsx';
import { Screen } from '../screen/index.ts';
import { Waiting } from '../waiting.tsx';

/** The dialog of the kit: focus, height and closing. */
const meta = { title: 'Customize/Parts/Dialog' } satisfies Meta;
export default meta;
type Story = StoryObj;

export const Plain: Story = {
  render: () => (
    <ThemedDialog open onOpenChange={() => undefined}>
      <Screen.Root step="plain">
        <Screen.Header>
          <Screen.Title>Keep your payments yours</Screen.Title>
          <Screen.Lead>One question, one primary act, one quiet way out.</Screen.Lead>
        </Screen.Header>
        <Screen.Actions>
          <Button variant="primary">Continue</Button>
          <Button variant="quiet">Not now</Button>
        </Screen.Actions>
      </Screen.Root>
    </ThemedDialog>
  ),
};

/** Three screens of one dialog: tall, a wait, short. */
function ThreeScreens(): ReactElement {
  const [step, setStep] = useState<'tall' | 'waiting' | 'short'>('tall');
  const next = { tall: 'waiting', waiting: 'short', short: 'tall' } as const;
  return (
    <ThemedDialog open onOpenChange={() => setStep(next[step])}>
      <Screen.Root step={step}>
        {step === 'waiting' ? (
          <Waiting>One moment …</Waiting>
        ) : (
          <>
            <Screen.Title>{`A ${step} screen`}</Screen.Title>
            {Array.from({ length: step === 'tall' ? 12 : 1 }, (_, line) => (
              <Screen.Lead key={line}>{`Line ${line + 1}`}</Screen.Lead>
            ))}
          </>
        )}
      </Screen.Root>
    </ThemedDialog>
  );
}

export const KeepsItsPosition: Story = {
  name: 'From screen to screen the top edge stays, and a wait does not change the height',
  tags: ['behaviour'],
  render: () => <ThreeScreens />,
  play: async () => {
    const dialog = await screen.findByRole('dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const tall = dialog.getBoundingClientRect();
    await userEvent.keyboard('{Escape}');
    await screen.findByText('One moment …');
    await expect(dialog.getBoundingClientRect().top).toBe(tall.top);
    await expect(dialog.getBoundingClientRect().height).toBe(tall.height);
    await userEvent.keyboard('{Escape}');
    await screen.findByText('A short screen');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    await expect(dialog.getBoundingClientRect().top).toBe(tall.top);
    await expect(dialog.getBoundingClientRect().height).toBeLessThan(tall.height);
  },
};

export const ResizesAtOnce: Story = {
  name: 'From screen to screen without motion, the height changes at once',
  tags: ['behaviour'],
  globals: { motion: 'reduced' },
  render: () => <ThreeScreens />,
  play: async () => {
    const dialog = await screen.findByRole('dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const tall = dialog.offsetHeight;
    await userEvent.keyboard('{Escape}');
    await screen.findByText('One moment …');
    await userEvent.keyboard('{Escape}');
    await screen.findByText('A short screen');
    await expect(dialog.getAnimations()).toEqual([]);
    await expect(dialog.offsetHeight).toBeLessThan(tall);
  },
};

export const TabWrapsAround: Story = {
  name: 'Tab wraps around, and scrolls the focused element into view',
  tags: ['behaviour'],
  render: () => (
    <ThemedDialog open onOpenChange={() => undefined}>
      <Screen.Root step="long">
        <Button>First</Button>
        {Array.from({ length: 60 }, (_, line) => (
          <Screen.Lead key={line}>{`Line ${line + 1}`}</Screen.Lead>
        ))}
        <Screen.Title>A long screen</Screen.Title>
        <Button>Last</Button>
      </Screen.Root>
    </ThemedDialog>
  ),
  play: async () => {
    const dialog = await screen.findByRole('dialog');
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const first = screen.getByRole('button', { name: 'First' });
    screen.getByRole('button', { name: 'Close' }).focus();
    // Partly out of view, as after a short scroll.
    dialog.scrollTop += first.getBoundingClientRect().bottom - dialog.getBoundingClientRect().top - 20;
    await userEvent.tab();
    await expect(first).toHaveFocus();
    await expect(first.getBoundingClientRect().top - 4).toBeGreaterThanOrEqual(
      dialog.getBoundingClientRect().top,
    );
  },
};

export const CloseIsAlwaysInReach: Story = {
  name: 'The close button is visible at any scroll position',
  tags: ['behaviour'],
  render: () => (
    <ThemedDialog open onOpenChange={() => undefined}>
      <Screen.Root step="long">
        <Screen.Title>A long screen</Screen.Title>
        {Array.from({ length: 60 }, (_, line) => (
          <Screen.Lead key={line}>{`Line ${line + 1}`}</Screen.Lead>
        ))}
      </Screen.Root>
    </ThemedDialog>
  ),
  play: async () => {
    const dialog = await screen.findByRole('dialog');
    const close = screen.getByRole('button', { name: 'Close' });
    await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
    const before = close.getBoundingClientRect().top;
    dialog.scrollTop = dialog.scrollHeight;
    await expect(dialog.scrollTop).toBeGreaterThan(0);
    await expect(close.getBoundingClientRect().top).toBe(before);
    await expect(before - dialog.getBoundingClientRect().top).toBeLessThan(16);
  },
};

/** A page whose opener is removed while the dialog is open. */
function PageThatMovesOn(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <div data-kairos>
      <h1>Invoice</h1>
      {isDone ? null : <Button onClick={() => setOpen(true)}>Pay</Button>}
      <ThemedDialog open={isOpen} onOpenChange={setOpen}>
        <Screen.Root step="asking">
          <Screen.Title>Pay now?</Screen.Title>
          <Button
            variant="primary"
            onClick={() => {
              setDone(true);
              setOpen(false);
            }}
          >
            Yes
          </Button>
        </Screen.Root>
      </ThemedDialog>
    </div>
  );
}

export const FocusReturns: Story = {
  name: 'The focus returns to the opener, or to the title of the page if the opener is gone',
  tags: ['behaviour'],
  render: () => <PageThatMovesOn />,
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Pay' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Pay' })).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'Pay' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Yes' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Invoice' })).toHaveFocus());
  },
};
