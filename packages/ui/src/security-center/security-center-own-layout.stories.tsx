import { KairosProvider } from '@kairos-mfa/react';
import { SecurityCenter, SecurityCenterView } from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import type { SecurityState } from '../shared/flow-types.ts';
import { laptop, phone, security, securityVerbs, today } from './security-center.examples.ts';
import { devicesHook } from './settings.examples.ts';

/** The security page in layouts of the host: sections in another order, on other pages, with own rows. */
const meta = {
  title: 'Customize/Own layouts/Security center',
  parameters: { surface: 'settings' },
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const all = security();

/** The factors only, as a page of the host's settings. */
function OwnFactors(): ReactElement {
  return (
    <>
      <SecurityCenter.Changed />
      <SecurityCenter.Problem />
      <SecurityCenter.Factors>
        <SecurityCenter.SectionTitle asChild>
          <h2>Ways to confirm it is you</h2>
        </SecurityCenter.SectionTitle>
        <SecurityCenter.FactorList>
          {(factor) => (
            <SecurityCenter.Factor key={factor.id} factor={factor}>
              <SecurityCenter.FactorName />
              <SecurityCenter.Rename>Change name</SecurityCenter.Rename>
              <SecurityCenter.Remove>Take away</SecurityCenter.Remove>
            </SecurityCenter.Factor>
          )}
        </SecurityCenter.FactorList>
        <SecurityCenter.Add>One more</SecurityCenter.Add>
      </SecurityCenter.Factors>
    </>
  );
}

const verbs = securityVerbs();

/** A minimal flow. */
function Factors({ from }: { from: SecurityState }): ReactElement {
  const [state, go] = useState(from);
  return (
    <SecurityCenterView
      {...verbs}
      now={today}
      state={state}
      rename={() => go({ step: 'renaming', security: all, factor: phone })}
      remove={() => go({ step: 'removing', security: all, factor: phone })}
      saveName={() => go({ step: 'overview', security: all, changed: 'rename' })}
      back={() => go({ step: 'overview', security: all })}
    >
      <OwnFactors />
    </SecurityCenterView>
  );
}

const rowOf = (name: string) => within(screen.getByText(name).closest('li') ?? document.body);

export const FactorsAlone: Story = {
  name: 'Factors only: renaming in place returns the focus, and the change is announced',
  render: () => <Factors from={{ step: 'overview', security: all }} />,
  play: async () => {
    await expect(screen.getByRole('region', { name: 'Ways to confirm it is you' })).toBeVisible();
    await expect(screen.queryByText('Recovery codes')).toBeNull();
    const rename = rowOf('Pixel 9').getByRole('button', { name: 'Change name' });
    await expect(rename).toHaveAccessibleDescription('Pixel 9');
    await userEvent.click(rename);
    await expect(screen.getByLabelText('Name')).toHaveFocus();
    await userEvent.keyboard('Phone{Enter}');
    await waitFor(() => expect(rowOf('Pixel 9').getByRole('button', { name: 'Change name' })).toHaveFocus());
    await expect(screen.getByRole('status')).toHaveTextContent('The new name is saved.');
  },
};

export const FactorsConfirmed: Story = {
  name: 'Factors only: removing asks for confirmation',
  tags: ['behaviour'],
  render: () => <Factors from={{ step: 'overview', security: all }} />,
  play: async () => {
    const remove = rowOf('Pixel 9').getByRole('button', { name: 'Take away' });
    await userEvent.click(remove);
    await screen.findByRole('button', { name: 'Remove it' });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(remove).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'One more' }));
    await expect(verbs.add).toHaveBeenCalledTimes(1);
  },
};

export const FirstFactor: Story = {
  name: 'Without the advice, the first factor is added here',
  render: () => (
    <Factors
      from={{ step: 'overview', security: security({ factors: [], recoveryCodes: null, done: [] }) }}
    />
  ),
  play: async () => {
    await expect(screen.getByRole('button', { name: 'One more' })).toBeVisible();
  },
};

const password = fn();

export const WithAPassword: Story = {
  name: 'The complete page, below a section of the host',
  render: () => (
    <SecurityCenterView
      {...verbs}
      now={today}
      state={{ step: 'overview', security: all }}
      devices={devicesHook()}
    >
      <button type="button" onClick={password}>
        Change the password
      </button>
      <SecurityCenter.Sections />
    </SecurityCenterView>
  ),
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Change the password' }));
    await expect(password).toHaveBeenCalledTimes(1);
    await expect(screen.getByRole('heading', { name: 'Recovery codes' })).toBeVisible();
  },
};

/** A `fetch` that answers, and records the requests. */
const calls: string[] = [];
const recordingFetch: typeof fetch = (input) => {
  calls.push(new URL(String(input), location.href).pathname.replace('/mfa/v1', ''));
  return Promise.resolve(Response.json(security({ factors: [laptop] })));
};
/** The same, without an answer. */
const pendingFetch: typeof fetch = (input) => {
  void recordingFetch(input);
  return new Promise(() => undefined);
};

export const RequestsWhatItShows: Story = {
  name: 'A section on its own page requests only what it shows',
  tags: ['behaviour'],
  parameters: { surface: 'none' },
  beforeEach: () => void calls.splice(0),
  render: () => (
    <KairosProvider fetch={recordingFetch}>
      <SecurityCenter>
        <SecurityCenter.Codes>
          <SecurityCenter.SectionTitle />
          <SecurityCenter.CodesRemaining />
          <SecurityCenter.RegenerateCodes />
        </SecurityCenter.Codes>
      </SecurityCenter>
    </KairosProvider>
  ),
  play: async () => {
    await expect(await screen.findByText(/^10 .*left/)).toBeVisible();
    await expect(new Set(calls)).toEqual(new Set(['/state']));
  },
};

export const RequestsEverythingAtOnce: Story = {
  name: 'The complete page requests everything at once',
  tags: ['behaviour'],
  parameters: { surface: 'none' },
  beforeEach: () => void calls.splice(0),
  render: () => (
    <KairosProvider fetch={pendingFetch}>
      <SecurityCenter />
    </KairosProvider>
  ),
  play: async () => {
    const everything = ['/state', '/remembered-devices', '/prompts/preferences', '/prompts/history'];
    await waitFor(() => expect(new Set(calls)).toEqual(new Set(everything)));
  },
};
