import type { Meta, StoryObj } from '@storybook/react-vite';
import { security, today } from '../security-center/security-center.examples.ts';
import { SecurityBadge } from './security-badge.tsx';
import { SecurityBadgeView } from './security-badge.view.tsx';

const meta = {
  title: 'Manage/Security badge',
  component: SecurityBadgeView,
  subcomponents: { SecurityBadge },
  args: { now: today, security: security() },
} satisfies Meta<typeof SecurityBadgeView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const On: Story = {};

export const Attention: Story = { args: { security: security({ recoveryCodes: null }) } };

export const Off: Story = { args: { security: security({ factors: [] }) } };
