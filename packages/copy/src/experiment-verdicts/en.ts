import type { VerdictSentences } from './sentences.ts';

/** English: the verdicts on experiments. */
export const en: VerdictSentences = {
  words: {
    too_early: 'Too early',
    no_clear_winner: 'No clear winner',
    ahead: '{variant} is ahead',
    worse: '{variant} is worse than the original',
    check_traffic_split: 'Check the traffic split',
  },
  reasons: {
    'too_early.days': 'A week has days of every kind, and not all of them have passed yet.',
    'too_early.conversions': 'Too few people have set up a factor so far to tell chance from a difference.',
    'no_clear_winner.not_enough_evidence': 'The difference so far may be chance.',
    'ahead.evidence':
      'More people set up a factor with {variant} than with the original, beyond what chance explains.',
    'worse.evidence':
      'Fewer people set up a factor with {variant} than with the original, beyond what chance explains.',
    'worse.guard_rail': '{variant} was stopped: it is worse than allowed in “{guardRail}”.',
    'check_traffic_split.sample_ratio_mismatch':
      'The variants did not get the shares of people that were intended, so the results may be wrong and are hidden.',
  },
  changes: {
    'too_early.days': 'Wait until it has run for {days} whole days.',
    'too_early.conversions': 'Wait for {conversions} set-ups, all variants together.',
    'no_clear_winner.not_enough_evidence':
      'More people may show a difference. If none matters to you, keep the original.',
    'ahead.evidence':
      'You may stop the experiment and keep {variant}. More people only make the interval narrower.',
    'worse.evidence': 'Stop the experiment and keep the original.',
    'worse.guard_rail': 'Look at what happened before you compare these words again.',
    'check_traffic_split.sample_ratio_mismatch':
      'Look for a cause, such as bots or a page that records no exposure, and write it down to show the results.',
  },
  guardRails: {
    dismissed: 'Dismissals',
    left: 'Left within 30 seconds',
    completed: 'Task completed',
    passed: 'Challenges passed after the set-up',
    disabled: 'Factor removed within 30 days',
  },
  notMeasured: 'Not measured',
};
