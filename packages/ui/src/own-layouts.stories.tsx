import {
  Celebration,
  Enrollment,
  EnrollmentView,
  FactorPicker,
  RecoveryCodes,
  RecoveryCodesView,
  RequiredEnrollment,
  RequiredEnrollmentView,
} from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { payout } from './challenge/challenge.examples.ts';
import { enrollmentVerbs } from './enrollment/enrollment.examples.ts';
import { codes, options } from './factors/factors.examples.ts';
import { recoveryCodesVerbs } from './recovery-codes/recovery-codes.examples.ts';
import { security } from './security-center/security-center.examples.ts';
import { toRgb } from './story-support/colour-contrast.ts';
import { ToolbarProvider } from './story-support/toolbar-provider.tsx';
import './story-support/story-samples.css';

/** Every screen in a layout of the host: wording, answers and announcements are the kit's. */
const meta = { title: 'Customize/Own layouts', parameters: { surface: 'card' } } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const setUp = enrollmentVerbs();
const recoveryCodes = recoveryCodesVerbs();
const withoutFactors = security({ factors: [], recoveryCodes: null, done: [] });
const ownWords = { 'gate.action': 'Los geht’s' };
const gate = { add: fn(), retry: fn(), onLeave: fn() };

/** The choice of a factor, the button first and each factor in one line. */
function OwnChoice(): ReactElement {
  return (
    <>
      <Enrollment.Title asChild>
        <h3>How shall we know it is you?</h3>
      </Enrollment.Title>
      <Enrollment.Problem />
      <Enrollment.Picker aria-label="Second steps">
        {(option) => (
          <FactorPicker.Choice key={option.type} option={option}>
            <FactorPicker.Radio />
            <FactorPicker.Name />
          </FactorPicker.Choice>
        )}
      </Enrollment.Picker>
      <Enrollment.Actions>
        <Enrollment.Continue>Set it up</Enrollment.Continue>
        <Enrollment.Leave />
      </Enrollment.Actions>
    </>
  );
}

export const SetUp: Story = {
  render: () => (
    <EnrollmentView {...setUp} state={{ step: 'choosing', options }}>
      <OwnChoice />
    </EnrollmentView>
  ),
  play: async () => {
    await expect(screen.getByRole('heading', { level: 3 })).toHaveAttribute('data-slot', 'screen-title');
    await userEvent.click(screen.getByRole('radio', { name: 'Authenticator app' }));
    await userEvent.click(screen.getByRole('button', { name: 'Set it up' }));
    await expect(setUp.choose).toHaveBeenCalledWith('totp');
  },
};

/** Recovery codes with the tools above the list. */
function OwnCodes(): ReactElement {
  return (
    <>
      <RecoveryCodes.Header>
        <RecoveryCodes.Title>Ten spare keys</RecoveryCodes.Title>
        <RecoveryCodes.Body />
      </RecoveryCodes.Header>
      <RecoveryCodes.Tools>
        <RecoveryCodes.Print variant="secondary" />
        <RecoveryCodes.TypeBack variant="secondary" />
      </RecoveryCodes.Tools>
      <RecoveryCodes.Sheet>
        <RecoveryCodes.List />
      </RecoveryCodes.Sheet>
      <RecoveryCodes.Saved />
      <RecoveryCodes.Problem />
      <RecoveryCodes.Actions>
        <RecoveryCodes.Confirm />
        <RecoveryCodes.Leave />
      </RecoveryCodes.Actions>
    </>
  );
}

export const Codes: Story = {
  render: () => (
    <RecoveryCodesView {...recoveryCodes} state={{ step: 'showing', codes }}>
      <OwnCodes />
    </RecoveryCodesView>
  ),
  play: async () => {
    await expect(screen.getAllByRole('listitem')).toHaveLength(10);
    // They are not saved yet, so Continue is not rendered.
    await expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'I wrote them down' }));
    await expect(recoveryCodes.typeBack).toHaveBeenCalledTimes(1);
  },
};

export const RequiredEnrollmentLayout: Story = {
  parameters: { surface: 'none' },
  render: () => (
    <RequiredEnrollmentView
      {...gate}
      state={{ step: 'overview', security: withoutFactors }}
      request={payout}
      workSaved
      layout={
        <>
          <RequiredEnrollment.Title>One step before this payout</RequiredEnrollment.Title>
          <RequiredEnrollment.Saved />
          <RequiredEnrollment.Actions>
            <RequiredEnrollment.Leave />
            <RequiredEnrollment.SetUp>Set up and go on</RequiredEnrollment.SetUp>
          </RequiredEnrollment.Actions>
          <RequiredEnrollment.Request />
        </>
      }
    />
  ),
  play: async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Set up and go on' }));
    await expect(gate.add).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    await expect(gate.onLeave).toHaveBeenCalledTimes(1);
  },
};

export const CelebrationText: Story = {
  name: 'Celebration with text of the host',
  render: () => (
    <Celebration>
      <Celebration.Mark reducedMotion />
      <Celebration.Title>Nice. Ledgerly is yours alone now.</Celebration.Title>
      <Celebration.Body />
    </Celebration>
  ),
};

/** Two products on one page, e.g. a portal and an app inside it: each with its own brand, wording and person. */
export const TwoProviders: Story = {
  name: 'Two kits and a dark page do not affect each other',
  parameters: { surface: 'none' },
  globals: { theme: 'dark' },
  render: () => (
    <div className="foundations">
      <ToolbarProvider appearance={{ variables: { accent: '#8a4b08' }, theme: 'light' }}>
        <RequiredEnrollmentView {...gate} state={{ step: 'overview', security: withoutFactors }} />
      </ToolbarProvider>
      <ToolbarProvider copy={ownWords} appearance={{ theme: 'dark' }}>
        <RequiredEnrollmentView {...gate} state={{ step: 'overview', security: withoutFactors }} />
      </ToolbarProvider>
    </div>
  ),
  play: async () => {
    const [ours, theirs] = screen.getAllByRole('button', { name: /Set up|Los/ });
    await expect(ours).toHaveTextContent('Set up second step');
    await expect(theirs).toHaveTextContent('Los geht’s');
    const colourOf = (element: Element | null | undefined) =>
      element && toRgb(getComputedStyle(element).backgroundColor);
    await waitFor(() => expect(colourOf(ours)).toEqual([138, 75, 8]));
    await expect(colourOf(theirs)).toEqual([79, 209, 192]);
    await expect(colourOf(ours?.closest('[data-slot="card"]'))).toEqual([251, 250, 247]);
    await expect(colourOf(theirs?.closest('[data-slot="card"]'))).toEqual([23, 27, 30]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    await expect(new Set(ids).size).toBe(ids.length);
  },
};
