import { KairosProvider } from '@kairos-mfa/react';
import { SecurityCenter, SecurityCenterView } from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { laptop, phone, security, securityVerbs, today } from './security-center.examples.ts';
import { devicesHook } from './settings.examples.ts';
import type { SecurityState } from '../shared/flow-types.ts';

/** The security page taken apart: sections in another order, on other pages, with rows of the host's own. */
const meta = {
  title: 'Make it yours/Arranged/Security center',
  parameters: { surface: 'settings' },
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const all = security();

/** The second steps alone, as a page of the host's settings. */
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

/** Goes where the flow would go. */
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
  name: 'The second steps alone: renamed in place, the focus comes back, and the change is heard',
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

export const FactorsAsked: Story = {
  name: 'The second steps alone: what takes something away still asks first',
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

export const FirstOne: Story = {
  name: 'Without the advice, the first second step is added here',
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
  name: 'All of it, below a section of the host’s own',
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

/** A line over which the server answers, and that remembers what was asked. */
const calls: string[] = [];
const line: typeof fetch = (input) => {
  calls.push(new URL(String(input), location.href).pathname.replace('/mfa/v1', ''));
  return Promise.resolve(Response.json(security({ factors: [laptop] })));
};
/** The same, and no answer yet. */
const slowLine: typeof fetch = (input) => {
  void line(input);
  return new Promise(() => undefined);
};

export const AsksForWhatItShows: Story = {
  name: 'On a page of its own, a section asks the server for nothing that it does not show',
  parameters: { surface: 'none' },
  beforeEach: () => void calls.splice(0),
  render: () => (
    <KairosProvider fetch={line}>
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

export const AsksAtOnce: Story = {
  name: 'The whole page asks for all of it at once: no section waits for another',
  parameters: { surface: 'none' },
  beforeEach: () => void calls.splice(0),
  render: () => (
    <KairosProvider fetch={slowLine}>
      <SecurityCenter />
    </KairosProvider>
  ),
  play: async () => {
    const everything = ['/state', '/remembered-devices', '/prompts/preferences'];
    await waitFor(() => expect(new Set(calls)).toEqual(new Set(everything)));
  },
};
