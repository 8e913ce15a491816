import type { State } from '@kairos-mfa/protocol';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { payout } from '../challenge/challenge.examples.ts';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { options } from '../factors/factors.examples.ts';
import { security } from '../security-center/security-center.examples.ts';
import { RequiredEnrollment } from './required-enrollment.tsx';
import { RequiredEnrollmentView } from './required-enrollment.view.tsx';

const unprotected = security({ factors: [], recoveryCodes: null, done: [] });

const meta = {
  title: 'Confirm/Required enrollment',
  component: RequiredEnrollmentView,
  subcomponents: { RequiredEnrollment },
  args: {
    state: { step: 'overview', security: unprotected },
    request: payout,
    workSaved: true,
    add: fn(),
    retry: fn(),
    onLeave: fn(),
  },
} satisfies Meta<typeof RequiredEnrollmentView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Payout: Story = {};

export const PayoutWithLeave: Story = {
  name: 'Payout: with a button to leave',
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    await expect(args.onLeave).toHaveBeenCalledTimes(1);
  },
};

export const WithoutAnAction: Story = { args: { request: undefined, workSaved: false } };

export const BeforeTheDeadline: Story = {
  args: { request: undefined, workSaved: false, deadline: '2026-12-21T00:00:00Z', onLater: fn() },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Go on without it' }));
    await expect(args.onLater).toHaveBeenCalledTimes(1);
  },
};

export const HostText: Story = {
  args: {
    title: 'One step before you send €1,250',
    body: 'For a sum this size, we check that it is you. Set up a second step once and you are ready.',
  },
};

export const Loading: Story = { args: { state: { step: 'loading' } } };

export const ServerDown: Story = { args: { state: { step: 'problem', failure: 'unavailable' } } };

export const TooManyRequests: Story = {
  args: { state: { step: 'problem', failure: 'rate_limited', retryAfter: 45 } },
};

export const Enrolling: Story = {
  args: {
    state: { step: 'adding', security: unprotected },
    enrollment: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
  },
};

const requiredBy = (enforcement: Partial<State['enforcement']>) => ({
  request: undefined,
  workSaved: false,
  state: {
    step: 'overview' as const,
    security: security({
      ...(enforcement.missing === 'factor' ? { factors: [] } : {}),
      signIn: 'enroll',
      enforcement: { mode: 'required', satisfied: false, ...enforcement },
    }),
  },
});

export const RequiredByTheService: Story = {
  args: requiredBy({ missing: 'factor', requiredBy: 'service' }),
  play: async () => {
    await expect(screen.getByText(/^Everyone here signs in with a second step/)).toBeVisible();
    await expect(screen.getByText(/^Short, and done once/)).toBeVisible();
    await expect(screen.getByText(/^What you saved stays as it is/)).toBeVisible();
  },
};

export const RequiredByTheOrganization: Story = {
  args: requiredBy({ missing: 'factor', requiredBy: 'organization' }),
};

export const RequiredByTheRole: Story = { args: requiredBy({ missing: 'factor', requiredBy: 'role' }) };

export const RequiredByTheTier: Story = { args: requiredBy({ missing: 'factor', requiredBy: 'tier' }) };

export const TextMessagesAreNotEnough: Story = { args: requiredBy({ missing: 'stronger_factor' }) };

export const RecoveryCodesAreMissing: Story = {
  args: { ...requiredBy({ missing: 'recovery_codes', requiredBy: 'service' }), saveCodes: fn() },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Show my codes' }));
    await expect(args.saveCodes).toHaveBeenCalledTimes(1);
    await expect(args.add).not.toHaveBeenCalled();
  },
};
