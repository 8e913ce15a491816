import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import type { DevicesState } from '../shared/flow-types.ts';
import { DevicesSection } from './devices.section.tsx';
import { devicesHook, oldPhone, remembered, thisLaptop } from './settings.examples.ts';

const meta = {
  title: 'Manage/Security center/Remembered devices',
  component: DevicesSection,
  parameters: { surface: 'settings' },
  args: devicesHook(),
} satisfies Meta<typeof DevicesSection>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Remembered: Story = {
  play: async ({ args }) => {
    await expect(screen.getByText('This device')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Forget Samsung Internet on Android' }));
    await expect(args.forget).toHaveBeenCalledWith(oldPhone.id);
  },
};

export const Loading: Story = { args: { state: { step: 'loading' } } };

export const OnlyThisDevice: Story = {
  args: { state: { step: 'listed', remembered: { ...remembered, devices: [thisLaptop] } } },
};

export const None: Story = {
  args: { state: { step: 'listed', remembered: { days: 30, devices: [] } } },
  play: async () => {
    await expect(screen.getByText(/skip the second step on that device for 30 days/)).toBeVisible();
  },
};

export const NotOfferedHere: Story = {
  name: 'Not allowed by the policy: no section',
  tags: ['behaviour'],
  args: { state: { step: 'listed', remembered: { days: null, devices: [] } } },
  render: (args) => (
    <>
      <p lang="en" dir="auto" data-slot="row-note">
        Where the policy remembers no device, the page has no such section: nothing stands below this line.
      </p>
      <DevicesSection {...args} />
    </>
  ),
  play: async () => {
    await expect(screen.queryByRole('heading')).toBeNull();
  },
};

export const Slow: Story = {
  name: 'Slow: the row is busy',
  args: { state: { step: 'forgetting', remembered, which: { deviceId: oldPhone.id } } },
  play: async ({ args }) => {
    const busy = screen.getByRole('button', { name: 'Forget Samsung Internet on Android' });
    await expect(busy).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(busy);
    await expect(args.forget).not.toHaveBeenCalled();
  },
};

export const Forgotten: Story = {
  args: {
    state: { step: 'listed', remembered: { ...remembered, devices: [thisLaptop] }, forgotten: 'one' },
  },
  play: async () => {
    await expect(screen.getByRole('status')).toHaveTextContent('Forgotten.');
  },
};

export const ForgottenOnTheKeyboard: Story = {
  name: 'Forgotten: the focus moves to the heading',
  tags: ['behaviour'],
  render: function Page(args) {
    const [state, setState] = useState<DevicesState>({ step: 'listed', remembered });
    const forget = (gone: string) =>
      setState({
        step: 'listed',
        remembered: { ...remembered, devices: remembered.devices.filter(({ id }) => id !== gone) },
        forgotten: 'one',
      });
    return <DevicesSection {...args} state={state} forget={forget} />;
  },
  play: async () => {
    screen.getByRole('button', { name: 'Forget Samsung Internet on Android' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Remembered devices' })).toHaveFocus());
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Forget Chrome on Mac' })).toHaveFocus();
  },
};

export const ForgettingAll: Story = {
  args: { state: { step: 'confirming', remembered } },
  play: async ({ args }) => {
    const dialog = await screen.findByRole('dialog', { name: 'Forget all devices?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Forget all devices' }));
    await expect(args.confirm).toHaveBeenCalledTimes(1);
  },
};

export const AllAreForgotten: Story = {
  args: { state: { step: 'listed', remembered: { days: 30, devices: [] }, forgotten: 'all' } },
};

export const Offline: Story = {
  name: 'Offline: the device stays in the list',
  args: { state: { step: 'listed', remembered, failure: 'unavailable' } },
};

export const ServerDown: Story = {
  args: { state: { step: 'problem', failure: 'unavailable' } },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect(args.retry).toHaveBeenCalledTimes(1);
  },
};

export const RateLimited: Story = {
  args: { state: { step: 'problem', failure: 'rate_limited', retryAfter: 45 } },
};
