import type { PromptPreferencesHook } from '@kairos-mfa/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { PreferencesSection } from './preferences.section.tsx';
import { preferences, preferencesHook } from './settings.examples.ts';

const quiet = { neverAsk: true, reminders: true };

const meta = {
  title: 'Manage/Security center/Prompt preferences',
  component: PreferencesSection,
  parameters: { surface: 'settings' },
  args: preferencesHook(),
} satisfies Meta<typeof PreferencesSection>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Shown: Story = {
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('switch', { name: 'Suggest a second step' }));
    await expect(args.change).toHaveBeenCalledWith({ neverAsk: true });
    screen.getByRole('switch', { name: 'Remind me by e-mail' }).focus();
    await userEvent.keyboard(' ');
    await expect(args.change).toHaveBeenCalledWith({ reminders: false });
  },
};

export const Loading: Story = { args: { state: { step: 'loading' } } };

export const DoNotAskAgain: Story = {
  name: 'After “do not ask again” on a prompt',
  args: { state: { step: 'shown', preferences: quiet } },
  play: async ({ args }) => {
    const suggest = screen.getByRole('switch', { name: 'Suggest a second step' });
    await expect(suggest).not.toBeChecked();
    await expect(suggest).toHaveAccessibleDescription(/You asked us not to/);
    await userEvent.click(suggest);
    await expect(args.change).toHaveBeenCalledWith({ neverAsk: false });
  },
};

export const EverythingOff: Story = {
  name: 'Everything off',
  args: { state: { step: 'shown', preferences: { neverAsk: true, reminders: false } } },
};

export const Slow: Story = {
  name: 'Slow: switched already, and not switched twice',
  args: { state: { step: 'saving', preferences: quiet, before: preferences } },
  play: async ({ args }) => {
    const suggest = screen.getByRole('switch', { name: 'Suggest a second step' });
    await expect(suggest).not.toBeChecked();
    await userEvent.click(suggest);
    await expect(args.change).not.toHaveBeenCalled();
  },
};

export const Saved: Story = {
  args: { state: { step: 'shown', preferences: quiet, before: preferences } },
  play: async ({ args }) => {
    await expect(screen.getByRole('status')).toHaveTextContent('Saved.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect(args.undo).toHaveBeenCalledTimes(1);
  },
};

export const UndoneOnTheKeyboard: Story = {
  name: 'Undone: the focus moves to the heading',
  tags: ['behaviour'],
  render: function Page(args) {
    const [state, setState] = useState<PromptPreferencesHook['state']>({
      step: 'shown',
      preferences: quiet,
      before: preferences,
    });
    return (
      <PreferencesSection {...args} state={state} undo={() => setState({ step: 'shown', preferences })} />
    );
  },
  play: async () => {
    screen.getByRole('button', { name: 'Undo' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'What we may ask you' })).toHaveFocus());
    await userEvent.tab();
    await expect(screen.getByRole('switch', { name: 'Suggest a second step' })).toHaveFocus();
  },
};

export const Offline: Story = {
  name: 'Offline: switched back, with the reason',
  args: { state: { step: 'shown', preferences, failure: 'unavailable' } },
};

export const ServerDown: Story = { args: { state: { step: 'problem', failure: 'unavailable' } } };
