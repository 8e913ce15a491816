import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Celebration } from './index.ts';

const meta = {
  title: 'Set up/Celebration',
  component: Celebration,
  parameters: { surface: 'card' },
} satisfies Meta<typeof Celebration>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const ReducedMotion: Story = {
  name: 'Reduced motion: the mark is shown without animation',
  globals: { motion: 'reduced' },
  play: async () => {
    const mark = document.querySelector('[data-slot="celebration-mark"] [data-part="tick"]');
    await waitFor(() => expect(mark?.getAnimations({ subtree: true })).toEqual([]));
  },
};

export const MarkAlone: Story = {
  name: 'The mark alone, beside text of the host',
  args: { children: <Celebration.Mark reducedMotion /> },
};
