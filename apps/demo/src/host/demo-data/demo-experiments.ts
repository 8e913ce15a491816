/** One experiment of the demo's history. Shares are of the people who saw a prompt. */
export interface DemoExperiment {
  readonly name: string;
  readonly moment: string;
  /** The original first. */
  readonly arms: readonly [DemoArm, DemoArm];
}

/** What becomes of the people who see one variant. */
export interface DemoArm {
  readonly variant: string;
  /** Who sets up a factor within seven days. */
  readonly setUp: number;
  /** Who dismisses the prompt. */
  readonly dismissed: number;
  /** Whose page loses the prompt before it is recorded, so that the split is not the intended one. */
  readonly lost: number;
}

const usual: Omit<DemoArm, 'variant'> = { setUp: 0.1, dismissed: 0.3, lost: 0 };

/** One experiment for each verdict: a real effect, none, a broken split, and a guard-rail that is crossed. */
export const demoExperiments: readonly DemoExperiment[] = [
  {
    name: 'After the first payment: a promise of its own',
    moment: 'payment.completed',
    arms: [
      { ...usual, variant: 'only-you' },
      { ...usual, variant: 'first-payment', setUp: 0.15 },
    ],
  },
  {
    name: 'After the first invitation: the general promise',
    moment: 'invite.sent',
    arms: [
      { ...usual, variant: 'first-invite' },
      { ...usual, variant: 'only-you' },
    ],
  },
  {
    name: 'On a new device: the general promise',
    moment: 'security.new_device',
    arms: [
      { ...usual, variant: 'new-device' },
      { ...usual, variant: 'only-you', lost: 0.2 },
    ],
  },
  {
    name: 'After a week of use: the general promise',
    moment: 'milestone.active_days',
    arms: [
      { ...usual, variant: 'one-week' },
      { ...usual, variant: 'only-you', dismissed: 0.5 },
    ],
  },
];
