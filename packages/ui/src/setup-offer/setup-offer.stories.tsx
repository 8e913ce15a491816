import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { options } from '../factors/factors.examples.ts';
import { SetupOffer } from './setup-offer.tsx';
import { SetupOfferView } from './setup-offer.view.tsx';

const meta = {
  title: 'Ask/Offer at sign-in',
  component: SetupOfferView,
  subcomponents: { SetupOffer },
  args: { state: { step: 'offered' }, accept: fn(), skip: fn() },
} satisfies Meta<typeof SetupOfferView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Offered: Story = {
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Set up second step' }));
    await expect(args.accept).toHaveBeenCalledTimes(1);
  },
};

export const Skip: Story = {
  tags: ['behaviour'],
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Skip' }));
    await expect(args.skip).toHaveBeenCalledTimes(1);
  },
};

export const Loading: Story = { args: { state: { step: 'loading' } } };

export const Enrolling: Story = {
  args: {
    state: { step: 'enrolling' },
    enrollment: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
  },
};

export const Skipping: Story = { args: { state: { step: 'skipping' } } };
