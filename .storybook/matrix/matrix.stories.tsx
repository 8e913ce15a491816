import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { behaviourTag } from '../behaviours.ts';
import { Matrix, type ListedStory } from './matrix.tsx';

/** The states of every component, from the index of this Storybook. A journey is too heavy for many windows at once. */
async function loadStories(): Promise<readonly ListedStory[]> {
  const response = await fetch('index.json');
  // Without a Storybook around it, as in a test, there is no index.
  if (!response.headers.get('content-type')?.includes('json')) return [];
  const { entries } = (await response.json()) as {
    entries: Record<string, ListedStory & { type: string; tags: readonly string[] }>;
  };
  return Object.values(entries).filter(
    ({ type, tags, title }) =>
      type === 'story' && !tags.includes(behaviourTag) && !/^(?:Flows|Start|Foundations)\//.test(title),
  );
}

const meta = {
  title: 'Start/Matrix',
  component: Matrix,
  tags: ['!autodocs'],
  argTypes: { loadStories: { control: false } },
  args: {
    loadStories,
    story: 'ask-prompt--modal',
    locales: ['en', 'de', 'ar'],
    themes: ['light', 'dark'],
    widths: ['320', '768'],
  },
} satisfies Meta<typeof Matrix>;
export default meta;
type Story = StoryObj<typeof meta>;

/** One story × locale × theme × width on one page. */
export const AllAtOnce: Story = { name: 'One story in every locale, theme and width' };

export const Choosing: Story = {
  name: 'A window for each combination that is chosen',
  tags: ['behaviour'],
  args: {
    loadStories: async () => [
      { id: 'ask-prompt--modal', title: 'Ask/Prompt', name: 'Modal' },
      { id: 'ask-prompt--card', title: 'Ask/Prompt', name: 'Card' },
    ],
    locales: ['en'],
    themes: ['light'],
    widths: ['320'],
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(page.getByRole('status')).toHaveTextContent('1 window');
    await userEvent.click(page.getByRole('checkbox', { name: 'ja' }));
    await userEvent.click(page.getByRole('checkbox', { name: 'dark' }));
    await expect(page.getByRole('status')).toHaveTextContent('4 windows');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Story' }), 'Card');
    const frame = await page.findByTitle<HTMLIFrameElement>('en, light, 320 px');
    await expect(new URL(frame.src).searchParams.get('id')).toBe('ask-prompt--card');
  },
};
