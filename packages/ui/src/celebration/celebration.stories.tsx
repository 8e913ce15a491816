import type { Meta, StoryObj } from '@storybook/react-vite';
import { Celebration } from './celebration.tsx';

const meta = { title: 'Celebration', component: Celebration, parameters: { surface: 'card' } } satisfies Meta<
  typeof Celebration
>;
export default meta;

export const Drawn: StoryObj<typeof meta> = {};
