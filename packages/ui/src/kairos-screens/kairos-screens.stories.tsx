import { KairosProvider, useKairos } from '@kairos-mfa/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { fetchWithNetwork, type NetworkState } from '../story-support/fetch-with-network.ts';
import { KairosScreens } from './kairos-screens.tsx';

type ScreenRequest = Parameters<ReturnType<typeof useKairos>['show']>[0];

function Opens({ request }: { request: ScreenRequest }): ReactElement {
  const { show } = useKairos();
  const [end, setEnd] = useState<string>();
  useEffect(() => {
    void show(request).then(setEnd);
  }, [show, request]);
  return <output>{end}</output>;
}

function Stage({ request, line }: { request: ScreenRequest; line: NetworkState }): ReactElement {
  const [send] = useState(() => fetchWithNetwork(line));
  return (
    <KairosProvider fetch={send}>
      <KairosScreens />
      <Opens request={request} />
    </KairosProvider>
  );
}

/** A screen that the host opens with `kairos.show(…)`, and its result. */
const meta = {
  title: 'Manage/Screens',
  component: Stage,
  subcomponents: { KairosScreens },
} satisfies Meta<typeof Stage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NewCodes: Story = { args: { request: { screen: 'recovery-codes' }, line: 'up' } };

export const SetUp: Story = {
  args: { request: { screen: 'enrollment' }, line: 'up' },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.getByText('closed')).toBeInTheDocument());
  },
};

const chosen = fn();

export const Picker: Story = {
  name: 'The picker alone: it closes with the choice',
  args: { request: { screen: 'factor-picker', onChoose: chosen }, line: 'up' },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(screen.getByText('done')).toBeInTheDocument());
    await expect(chosen).toHaveBeenCalledWith(expect.any(String));
  },
};

export const Celebrated: Story = {
  name: 'The celebration alone',
  args: { request: { screen: 'celebration' }, line: 'up' },
  play: async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.getByText('done')).toBeInTheDocument());
  },
};

export const Required: Story = {
  name: 'A required set-up that is complete ends at once',
  args: { request: { screen: 'required-enrollment' }, line: 'up' },
  play: async () => {
    await waitFor(() => expect(screen.getByText('done')).toBeInTheDocument());
  },
};

export const CodeUsed: Story = {
  name: 'A recovery code was used',
  args: { request: { screen: 'recovery-code-used', remaining: 2 }, line: 'up' },
};

export const SecurityPage: Story = {
  args: { request: { screen: 'security' }, line: 'up' },
  play: async () => {
    await expect(await screen.findByText('Chrome on Mac')).toBeVisible();
  },
};

export const Slow: Story = {
  name: 'On a slow network',
  args: { request: { screen: 'enrollment' }, line: 'slow' },
};

export const Offline: Story = {
  name: 'Offline: shows the problem, and can be retried or closed',
  args: { request: { screen: 'recovery-codes' }, line: 'down' },
  play: async () => {
    await expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByText('closed')).toBeInTheDocument());
  },
};
