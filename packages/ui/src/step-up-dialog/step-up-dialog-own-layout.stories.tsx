import { useStepUp } from '@kairos-mfa/react';
import { Challenge, KairosUiProvider, StepUpDialog, StepUpDialogView } from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import {
  challenge,
  challengeVerbs,
  accountDeletion,
  grant,
  payout,
  totp,
} from '../challenge/challenge.examples.ts';
import type { StepUpRequest } from '../shared/flow-types.ts';

/** The approval of one action in a layout of the host. */
const meta = { title: 'Customize/Own layouts/Step-up' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** The amount first, then the rest of the request, and the code below it. */
function OwnApproval(): ReactElement {
  return (
    <>
      <StepUpDialog.Title />
      <StepUpDialog.Request>
        <StepUpDialog.Label>Please check</StepUpDialog.Label>
        <StepUpDialog.Amount />
        <StepUpDialog.ActionName />
        <StepUpDialog.Facts />
        <StepUpDialog.Effect />
        <StepUpDialog.Note />
      </StepUpDialog.Request>
      <StepUpDialog.Challenge>
        <Challenge.Title />
        <Challenge.Problem />
        <Challenge.Choices />
        <Challenge.Proof />
        <Challenge.Actions>
          <Challenge.Leave>Do not do it</Challenge.Leave>
          <Challenge.ChangeFactor />
        </Challenge.Actions>
      </StepUpDialog.Challenge>
      <StepUpDialog.Actions>
        <StepUpDialog.Cancel>Do not do it</StepUpDialog.Cancel>
        <StepUpDialog.Approve />
      </StepUpDialog.Actions>
    </>
  );
}

const verbs = { cancel: fn(), confirm: fn(), onClose: fn(), challenge: challengeVerbs() };

const asked = (request: StepUpRequest) =>
  ({
    step: 'challenging',
    request,
    bound: request,
    challenge: { step: 'proving', challenge: { ...challenge, ...request }, factor: totp, options: {} },
  }) as const;

const whatIsApproved = /Please check.*€1,250\.00.*Send money.*Nordlicht Studio GmbH/;

export const Payout: Story = {
  name: 'Payout: a screen reader announces what is approved with the dialog and with the input',
  beforeEach: () => void verbs.cancel.mockClear(),
  render: () => (
    <StepUpDialogView {...verbs} state={asked(payout)}>
      <OwnApproval />
    </StepUpDialogView>
  ),
  play: async () => {
    await expect(screen.getByRole('dialog')).toHaveAccessibleDescription(whatIsApproved);
    const input = screen.getByLabelText('6-digit code');
    await waitFor(() => expect(input).toHaveFocus());
    await expect(input).toHaveAccessibleDescription(whatIsApproved);
    await userEvent.type(input, '004217{Enter}');
    await expect(verbs.challenge.verify).toHaveBeenCalledWith({ code: '004217' });
    await userEvent.click(screen.getByRole('button', { name: 'Do not do it' }));
    await expect(verbs.cancel).toHaveBeenCalledTimes(1);
    await expect(verbs.onClose).toHaveBeenCalledWith('cancel-button');
  },
};

export const Deletion: Story = {
  name: 'Deletion: its button is highlighted in every layout',
  render: () => (
    <StepUpDialogView {...verbs} state={asked(accountDeletion)}>
      <StepUpDialog.Challenge />
      <div>
        <StepUpDialog.Request />
      </div>
    </StepUpDialogView>
  ),
  play: async () => {
    const dialog = screen.getByRole('dialog');
    await expect(dialog).toHaveAccessibleDescription(/Delete this account.*This cannot be undone\./);
    const { color } = getComputedStyle(screen.getByText('Delete this account'));
    const act = screen.getByRole('button', { name: 'Confirm' });
    await waitFor(() => expect(getComputedStyle(act).backgroundColor).toBe(color));
  },
};

export const Ready: Story = {
  name: 'After an enrollment: the approve button is named by the action, after a cancel button with the host’s text',
  beforeEach: () => {
    verbs.confirm.mockClear();
    verbs.cancel.mockClear();
  },
  render: () => (
    <StepUpDialogView {...verbs} state={{ step: 'ready', request: payout, grant }}>
      <OwnApproval />
    </StepUpDialogView>
  ),
  play: async () => {
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 })).toHaveFocus());
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Do not do it' })).toHaveFocus();
    await userEvent.tab();
    const send = screen.getByRole('button', { name: 'Send €1,250.00' });
    await expect(send).toHaveFocus();
    await expect(send).toHaveAccessibleDescription(whatIsApproved);
    await userEvent.keyboard('{Enter}');
    await expect(verbs.confirm).toHaveBeenCalledTimes(1);
    await expect(verbs.cancel).not.toHaveBeenCalled();
  },
};

export const MissingRequest: Story = {
  name: 'If a layout leaves out the request, it is rendered above, once',
  tags: ['behaviour'],
  render: () => (
    <StepUpDialogView {...verbs} state={asked(payout)}>
      <StepUpDialog.Challenge />
    </StepUpDialogView>
  ),
  play: async () => {
    const dialog = screen.getByRole('dialog');
    await expect(dialog).toHaveAccessibleDescription(/€1,250\.00.*Nordlicht Studio GmbH/);
    await waitFor(() => expect(screen.getByText('€1,250.00')).toBeVisible());
    await expect(dialog.querySelectorAll('[data-slot="approval"]')).toHaveLength(1);
  },
};

export const PartialRequest: Story = {
  name: 'If a layout shows the request in part, the complete one is rendered above',
  tags: ['behaviour'],
  render: () => (
    <StepUpDialogView {...verbs} state={asked(payout)}>
      <StepUpDialog.Request>
        <StepUpDialog.Label>A payment</StepUpDialog.Label>
        <StepUpDialog.ActionName />
      </StepUpDialog.Request>
      <StepUpDialog.Challenge />
    </StepUpDialogView>
  ),
  play: async () => {
    const dialog = screen.getByRole('dialog');
    await expect(dialog).toHaveAccessibleDescription(/€1,250\.00.*Nordlicht Studio GmbH/);
    await waitFor(() => expect(screen.getByText('€1,250.00')).toBeVisible());
    await expect(dialog.querySelectorAll('[data-slot="approval"]')).toHaveLength(2);
  },
};

export const CompleteRequest: Story = {
  name: 'If a layout shows the complete request, it is rendered once',
  tags: ['behaviour'],
  render: () => (
    <StepUpDialogView {...verbs} state={asked(payout)}>
      <OwnApproval />
    </StepUpDialogView>
  ),
  play: async () => {
    await expect(screen.getAllByText('€1,250.00')).toHaveLength(1);
  },
};

const changed = fn();
const answered = fn();
const pendingNetwork = { fetch: () => new Promise<Response>(() => undefined) };

/** A host that hides the dialog, and shows it again. */
function HidingHost(): ReactElement {
  const [isFree, setFree] = useState(false);
  const { request } = useStepUp();
  return (
    <>
      <button type="button" onClick={() => void request(payout).then(answered)}>
        Send
      </button>
      <button type="button" onClick={() => setFree(!isFree)}>
        Let go, or hold
      </button>
      <StepUpDialog open={isFree} onOpenChange={(open, { reason }) => changed(open, reason)} />
    </>
  );
}

export const Hidden: Story = {
  name: 'Hidden by the host, a request waits until the person answers it',
  tags: ['behaviour'],
  beforeEach: () => {
    changed.mockClear();
    answered.mockClear();
  },
  render: () => (
    <KairosUiProvider kairos={pendingNetwork}>
      <HidingHost />
    </KairosUiProvider>
  ),
  play: async () => {
    const hold = screen.getByRole('button', { name: 'Let go, or hold' });
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await expect(screen.queryByRole('dialog')).toBeNull();
    await expect(changed).not.toHaveBeenCalled();
    await userEvent.click(hold);
    await expect(await screen.findByRole('dialog')).toHaveAccessibleDescription(/Send money/);
    await expect(changed).toHaveBeenLastCalledWith(true, 'requested');
    // The page behind a dialog receives no clicks, so the host hides it by itself.
    hold.click();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(changed).toHaveBeenLastCalledWith(false, 'hidden');
    await expect(answered).not.toHaveBeenCalled();
    hold.click();
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(answered).toHaveBeenCalledWith({ ok: false, reason: 'cancelled' }));
    await expect(changed).toHaveBeenLastCalledWith(false, 'escape');
  },
};
