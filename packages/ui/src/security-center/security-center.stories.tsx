import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { challenge, challengeVerbs, totp } from '../challenge/challenge.examples.ts';
import { ChallengeView } from '../challenge/challenge.view.tsx';
import { enrollmentVerbs } from '../enrollment/enrollment.examples.ts';
import { EnrollmentView } from '../enrollment/enrollment.view.tsx';
import { codes, options } from '../factors/factors.examples.ts';
import { ThemedCard } from '../provider/themed-card.tsx';
import { recoveryCodesVerbs } from '../recovery-codes/recovery-codes.examples.ts';
import { RecoveryCodesView } from '../recovery-codes/recovery-codes.view.tsx';
import { laptop, phone, security, securityVerbs, today } from './security-center.examples.ts';
import { SecurityCenter } from './security-center.tsx';
import { SecurityCenterView } from './security-center.view.tsx';
import { devicesHook, historyHook, preferencesHook } from './settings.examples.ts';

const all = security();

const meta = {
  title: 'Manage/Security center',
  component: SecurityCenterView,
  subcomponents: { SecurityCenter },
  parameters: { surface: 'settings' },
  args: {
    ...securityVerbs(),
    now: today,
    state: { step: 'overview', security: all },
    devices: devicesHook(),
    preferences: preferencesHook(),
    history: historyHook(),
  },
} satisfies Meta<typeof SecurityCenterView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EverythingDone: Story = {
  name: 'Everything done: the checklist is one line that opens on demand',
  play: async () => {
    const line = screen.getByText('All 4 in place');
    const item = screen.getByText('Recovery codes saved');
    await expect(item).not.toBeVisible();
    await userEvent.click(line);
    await expect(item).toBeVisible();
    await userEvent.click(line);
    await expect(item).not.toBeVisible();
  },
};

export const Loading: Story = { args: { state: { step: 'loading' } } };

export const ServerDown: Story = { args: { state: { step: 'problem', failure: 'unavailable' } } };

export const Empty: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({ factors: [], recoveryCodes: null, done: [] }),
    },
  },
  play: async ({ args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Add second step' }));
    await expect(args.add).toHaveBeenCalledTimes(1);
  },
};

export const OnlyOneFactor: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({ factors: [phone], done: ['factor', 'recovery_codes'] }),
    },
  },
};

export const CodesNeverSaved: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({
        recoveryCodes: { remaining: 0, createdAt: '2026-11-20T09:00:00Z', acknowledged: false },
        done: ['factor', 'phishing_resistant', 'second_factor'],
      }),
    },
  },
};

export const CodesLow: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({
        recoveryCodes: { remaining: 1, createdAt: '2026-10-02T09:01:00Z', acknowledged: true },
        done: ['factor', 'phishing_resistant', 'second_factor'],
      }),
    },
  },
};

export const FactorNeverUsed: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({ factors: [laptop, { ...phone, lastUsedAt: null }] }),
    },
  },
  play: async () => {
    await expect(screen.getByText('Only one thing to look at.')).toBeVisible();
    await expect(screen.queryByText(/All set/)).toBeNull();
  },
};

export const OneDateStyle: Story = {
  name: 'Dates: one style, that of the host’s locale, each on a line with its label',
  tags: ['behaviour'],
  globals: { locale: 'de' },
  parameters: { surface: undefined },
  render: (args) => (
    <div ref={(column) => void column?.style.setProperty('inline-size', '19rem')}>
      <ThemedCard data-surface="settings">
        <SecurityCenterView {...args} />
      </ThemedCard>
    </div>
  ),
  play: async () => {
    await screen.findByText(/Hinzugefügt: 28\. Okt\. 2026/);
    const dates = [...document.querySelectorAll('[data-slot="row-fact"]')].filter(({ textContent }) =>
      textContent.includes('2026'),
    );
    await expect(dates.length).toBeGreaterThan(6);
    for (const { textContent, clientHeight } of dates) {
      await expect(textContent).toMatch(/\d+\.\u00a0\p{L}+\.?\u00a02026$/u);
      await expect([textContent, clientHeight]).toEqual([textContent, 20]);
    }
  },
};

export const CheckDue: Story = {
  name: 'Check-up after 28 days',
  args: {
    state: {
      step: 'overview',
      security: security({
        factors: [
          { ...laptop, lastUsedAt: '2026-10-12T08:00:00Z' },
          { ...phone, lastUsedAt: '2026-10-10T08:00:00Z' },
        ],
      }),
    },
  },
};

export const LongNames: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({
        factors: [
          { ...phone, name: 'Telefon-der-Buchhaltungsabteilung-im-dritten-Obergeschoss-links' },
          laptop,
        ],
      }),
    },
  },
};

export const WithoutNames: Story = {
  args: {
    state: {
      step: 'overview',
      security: security({
        factors: [
          { ...laptop, name: '' },
          { ...phone, name: '' },
        ],
      }),
    },
  },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Rename Authenticator app' })).toBeVisible();
  },
};

export const Renaming: Story = {
  args: { state: { step: 'renaming', security: all, factor: laptop } },
  play: async ({ args }) => {
    const name = screen.getByLabelText('Name');
    await expect(name).toHaveFocus();
    await userEvent.clear(name);
    await userEvent.type(name, 'Work laptop{Enter}');
    await expect(args.saveName).toHaveBeenCalledWith('Work laptop');
  },
};

export const RenamingCancelled: Story = {
  name: 'Renaming: Escape keeps the old name',
  tags: ['behaviour'],
  args: { state: { step: 'renaming', security: all, factor: laptop } },
  play: async ({ args }) => {
    await userEvent.type(screen.getByLabelText('Name'), 'x{Escape}');
    await expect(args.back).toHaveBeenCalledTimes(1);
    await expect(args.saveName).not.toHaveBeenCalled();
  },
};

export const RenamingRefused: Story = {
  args: { state: { step: 'renaming', security: all, factor: laptop, failure: 'unavailable' } },
};

export const SavingTheName: Story = {
  args: {
    state: {
      step: 'working',
      security: all,
      task: { type: 'rename', factorId: laptop.id, name: 'Work laptop' },
    },
  },
};

export const Renamed: Story = {
  args: { state: { step: 'overview', security: all, changed: 'rename' } },
};

export const Removing: Story = {
  args: { state: { step: 'removing', security: all, factor: phone } },
  play: async ({ args }) => {
    // An early Enter removes nothing: the focus is on the title.
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Remove Pixel 9?' })).toHaveFocus());
    await userEvent.click(await screen.findByRole('button', { name: 'Remove it' }));
    await expect(args.confirm).toHaveBeenCalledTimes(1);
  },
};

export const RemovingTheLast: Story = {
  args: {
    state: {
      step: 'removing',
      security: security({ factors: [phone], done: ['factor', 'recovery_codes'] }),
      factor: phone,
    },
  },
};

export const RemovingTheLastRequired: Story = {
  name: 'Removing: the last required factor cannot be removed, and the dialog explains it first',
  args: {
    state: {
      step: 'removing',
      security: security({
        factors: [phone],
        done: ['factor', 'recovery_codes'],
        enforcement: { mode: 'required', satisfied: true },
      }),
      factor: phone,
    },
  },
  play: async ({ args }) => {
    await screen.findByText(/so it stays/);
    await expect(screen.queryByRole('button', { name: 'Remove it' })).toBeNull();
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Add another way' }));
    await expect(args.add).toHaveBeenCalledTimes(1);
  },
};

export const BeingRemoved: Story = {
  args: { state: { step: 'working', security: all, task: { type: 'remove', factorId: phone.id } } },
};

export const Removed: Story = {
  args: {
    state: { step: 'overview', security: security({ factors: [laptop] }), changed: 'remove' },
  },
};

export const LastRequired: Story = {
  name: 'Removing: refused, because the policy changed meanwhile',
  args: {
    state: {
      step: 'overview',
      security: security({ factors: [phone], done: ['factor', 'recovery_codes'] }),
      failure: 'last_required_factor',
    },
  },
};

export const Regenerating: Story = { args: { state: { step: 'regenerating', security: all } } };

export const BeingRegenerated: Story = {
  args: { state: { step: 'working', security: all, task: { type: 'regenerate' } } },
};

export const ShowingRecoveryCodes: Story = {
  args: {
    state: { step: 'showing-recovery-codes', security: all, codes },
    screen: <RecoveryCodesView {...recoveryCodesVerbs()} state={{ step: 'showing', codes }} />,
  },
};

export const Regenerated: Story = {
  args: { state: { step: 'overview', security: all, changed: 'regenerate' } },
};

export const Adding: Story = {
  args: {
    state: { step: 'adding', security: all },
    screen: <EnrollmentView {...enrollmentVerbs()} state={{ step: 'choosing', options }} />,
  },
};

export const CheckingFactor: Story = {
  args: {
    state: { step: 'checking-factor', security: all },
    screen: (
      <ChallengeView
        {...challengeVerbs()}
        state={{ step: 'proving', challenge, factor: totp, options: {} }}
      />
    ),
  },
};

export const Offline: Story = {
  name: 'Offline: the page stays, with a problem',
  args: { state: { step: 'overview', security: all, failure: 'unavailable' } },
};

export const PartlyUnavailable: Story = {
  name: 'Slow and partly unavailable: the rest of the page works',
  args: {
    devices: devicesHook({ step: 'problem', failure: 'unavailable' }),
    preferences: preferencesHook({ step: 'loading' }),
  },
};

export const TooManyRequests: Story = {
  args: { state: { step: 'problem', failure: 'rate_limited', retryAfter: 45 } },
};

export const SignedOut: Story = { args: { state: { step: 'problem', failure: 'unauthenticated' } } };

export const OnTheKeyboard: Story = {
  name: 'Keyboard: the whole page in tab order',
  tags: ['behaviour'],
  play: async () => {
    const names: string[] = [];
    for (let stop = 0; stop < 13; stop++) {
      await userEvent.tab();
      const { activeElement } = document;
      names.push(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '');
    }
    await expect(names).toEqual([
      'All 4 in place',
      'Add another way',
      'Rename MacBook of Ada',
      'Remove MacBook of Ada',
      'Rename Pixel 9',
      'Remove Pixel 9',
      'Make new codes',
      'Forget Chrome on Mac',
      'Forget Samsung Internet on Android',
      'Forget A device of yours',
      'Forget all devices',
      'Suggest a second step',
      'Remind me by e-mail',
    ]);
  },
};
