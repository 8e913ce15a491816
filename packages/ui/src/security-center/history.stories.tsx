import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, spyOn, userEvent, waitFor } from 'storybook/test';
import { HistorySection } from './history.section.tsx';
import { history, historyHook } from './settings.examples.ts';

const meta = {
  title: 'Manage/Security center/Prompt history',
  component: HistorySection,
  parameters: { surface: 'settings' },
  args: historyHook(),
} satisfies Meta<typeof HistorySection>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Listed: Story = {
  name: 'Listed, and downloaded as JSON',
  play: async () => {
    await expect(screen.getByText('I might lock myself out')).toBeVisible();
    await expect(screen.getByText('You skipped the offer at sign-in')).toBeVisible();
    const saved: Blob[] = [];
    const create = spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved.push(file as Blob);
      return '#';
    });
    await userEvent.click(screen.getByRole('button', { name: 'Download list' }));
    create.mockRestore();
    await expect(JSON.parse((await saved[0]?.text()) ?? '')).toEqual(history);
    await expect(screen.queryByText(/Downloading is not possible/)).toBeNull();
  },
};

export const CannotDownload: Story = {
  name: 'If downloading fails, that is shown',
  tags: ['behaviour'],
  play: async () => {
    const create = spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new TypeError('Downloads are switched off.');
    });
    await userEvent.click(screen.getByRole('button', { name: 'Download list' }));
    create.mockRestore();
    await waitFor(() => expect(screen.getByText(/Downloading is not possible here/)).toBeVisible());
  },
};

export const NeverAsked: Story = {
  args: { state: { step: 'listed', history: { prompts: [], setupSkippedAt: null, nextSteps: [] } } },
  play: async () => {
    await expect(screen.getByText('You have not been asked anything yet.')).toBeVisible();
    await expect(screen.queryByRole('button')).toBeNull();
  },
};

export const Loading: Story = { args: { state: { step: 'loading' } } };

export const ServerDown: Story = {
  args: { state: { step: 'problem', failure: 'unavailable' } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect(args.retry).toHaveBeenCalledTimes(1);
  },
};
