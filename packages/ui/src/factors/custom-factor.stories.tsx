import {
  ChallengeView,
  CodeForm,
  EnrollmentView,
  Screen,
  useKairosUi,
  type CustomFactorView,
  type EnrollViewProps,
  type FactorViewProps,
} from '@kairos-mfa/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, screen, userEvent } from 'storybook/test';
import { challenge, challengeVerbs } from '../challenge/challenge.examples.ts';
import { enrollmentVerbs, passkeyEnrollment } from '../enrollment/enrollment.examples.ts';
import { ToolbarProvider } from '../story-support/toolbar-provider.tsx';

function ApprovalForm({ options, checking, failure, verify }: FactorViewProps): ReactElement {
  const { copy } = useKairosUi();
  return (
    <>
      <Screen.Header>
        <Screen.Title>{copy.find('factor.approval_code.title')}</Screen.Title>
        <Screen.Lead>{copy.find('factor.approval_code.body', { desk: String(options['desk']) })}</Screen.Lead>
      </Screen.Header>
      <CodeForm
        kind="text"
        label={copy.find('factor.approval_code.code') ?? ''}
        action={copy('common.continue')}
        checking={checking}
        problem={failure && copy.find('factor.approval_code.wrong')}
        focusOnOpen
        onSubmit={(code) => verify({ code: code.toUpperCase() })}
      />
    </>
  );
}

const approvalView: CustomFactorView = {
  type: 'approval_code',
  Icon: (props) => (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true" {...props}>
      <path d="M4 15h12M6 15V8h8v7M10 5v3" />
    </svg>
  ),
  Enroll: (props: EnrollViewProps) => <ApprovalForm {...props} />,
  Challenge: ApprovalForm,
  copy: {
    'factor.approval_code.name': 'Approval desk',
    'factor.approval_code.reason': 'A colleague reads out a code.',
    'factor.approval_code.title': 'Call the approval desk',
    'factor.approval_code.body': 'The desk in {desk} reads out a code of eight characters.',
    'factor.approval_code.code': 'Approval code',
    'factor.approval_code.wrong': 'The desk does not know this code. Ask for it again.',
  },
};

const factors = [approvalView];
const factor = { id: 'factor-9', type: 'approval_code', name: '' };
const challengeWithOwn = { ...challenge, factors: [factor, ...challenge.factors] };

/** A factor of the host, with its own view, icon and wording. */
const meta = {
  title: 'Customize/Custom factor',
  component: ChallengeView,
  parameters: { surface: 'card' },
  decorators: [
    (Story) => (
      <ToolbarProvider factors={factors}>
        <Story />
      </ToolbarProvider>
    ),
  ],
  args: {
    ...challengeVerbs(),
    state: { step: 'proving', challenge: challengeWithOwn, factor, options: { desk: 'Berlin' } },
  },
} satisfies Meta<typeof ChallengeView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Challenged: Story = {
  play: async ({ args }) => {
    await userEvent.type(await screen.findByLabelText('Approval code'), 'ab12cd34');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await expect(args.verify).toHaveBeenCalledWith({ code: 'AB12CD34' });
  },
};

export const Wrong: Story = {
  args: {
    state: {
      step: 'proving',
      challenge: challengeWithOwn,
      factor,
      options: { desk: 'Berlin' },
      failure: 'invalid_code',
    },
  },
};

/** A view with a button of its own, and no place for a control above it. */
function OwnButton({ verify }: FactorViewProps): ReactElement {
  return (
    <>
      <Screen.Title>Hold your badge to the reader</Screen.Title>
      <button type="button" onClick={() => verify({})}>
        Read it
      </button>
    </>
  );
}

export const WithOwnButton: Story = {
  name: 'With a button of its own: the “remember this device” check box is shown below',
  decorators: [
    (Story) => (
      <ToolbarProvider factors={[{ ...approvalView, Challenge: OwnButton }]}>
        <Story />
      </ToolbarProvider>
    ),
  ],
  args: {
    state: { step: 'proving', challenge: { ...challengeWithOwn, rememberDays: 30 }, factor, options: {} },
  },
  play: async ({ args }) => {
    await userEvent.click(await screen.findByRole('checkbox', { name: /for 30 days/ }));
    await expect(args.rememberDevice).toHaveBeenCalledWith(true);
  },
};

export const ChoosingAmongOthers: Story = {
  args: { state: { step: 'choosing', challenge: challengeWithOwn } },
};

const { Icon: _sign, ...viewWithoutIcon } = approvalView;
const withoutIconFactors = [viewWithoutIcon];

export const WithoutAnIcon: Story = {
  name: 'Without an icon of its own: the list stays aligned',
  args: { state: { step: 'choosing', challenge: challengeWithOwn } },
  decorators: [
    (Story) => (
      <ToolbarProvider factors={withoutIconFactors}>
        <Story />
      </ToolbarProvider>
    ),
  ],
  play: async () => {
    const row = screen.getByRole('button', { name: /^Approval desk/ });
    await expect(row.querySelector('[data-icon="lock"]')).toBeInTheDocument();
    const names = document.querySelectorAll('[data-slot="row-name"]');
    await expect(names).toHaveLength(challengeWithOwn.factors.length);
    await expect(new Set([...names].map((name) => name.getBoundingClientRect().left)).size).toBe(1);
  },
};

export const SetUp: Story = {
  render: () => (
    <EnrollmentView
      {...enrollmentVerbs()}
      state={{
        step: 'proving',
        options: [],
        enrollment: { ...passkeyEnrollment, type: 'approval_code', options: { desk: 'Berlin' } },
      }}
    />
  ),
};
