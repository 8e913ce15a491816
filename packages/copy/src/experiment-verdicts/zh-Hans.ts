import type { VerdictSentences } from './sentences.ts';

/** Simplified Chinese: the verdicts on experiments. */
export const zhHans: VerdictSentences = {
  words: {
    too_early: '为时过早',
    no_clear_winner: '没有明显的优胜者',
    ahead: '{variant} 领先',
    worse: '{variant} 不如原文案',
    check_traffic_split: '请检查人群分配',
  },
  reasons: {
    'too_early.days': '一周里各天情况不同，还没有全部过完。',
    'too_early.conversions': '目前完成设置的人太少，无法区分偶然和差异。',
    'no_clear_winner.not_enough_evidence': '目前的差异可能只是偶然。',
    'ahead.evidence': '使用 {variant} 时，完成设置的人比原文案多，超出了偶然能解释的程度。',
    'worse.evidence': '使用 {variant} 时，完成设置的人比原文案少，超出了偶然能解释的程度。',
    'worse.guard_rail': '{variant} 已停止：“{guardRail}”的恶化超出了允许的范围。',
    'check_traffic_split.sample_ratio_mismatch': '各文案分到的人数比例与计划不符，结果可能有误，因此已隐藏。',
  },
  changes: {
    'too_early.days': '请等到满 {days} 天。',
    'too_early.conversions': '请等到所有文案合计有 {conversions} 次设置。',
    'no_clear_winner.not_enough_evidence': '人数更多时可能会显出差异。如果差异并不重要，请保留原文案。',
    'ahead.evidence': '可以结束实验并采用 {variant}。人数再多，也只会让区间变窄。',
    'worse.evidence': '请结束实验并保留原文案。',
    'worse.guard_rail': '再次比较这些文案之前，请先查看发生了什么。',
    'check_traffic_split.sample_ratio_mismatch':
      '请查找原因，例如机器人或不记录展示的页面，写下原因后即可看到结果。',
  },
  guardRails: {
    dismissed: '拒绝',
    left: '30 秒内离开',
    completed: '完成任务',
    passed: '设置后通过的验证',
    disabled: '30 天内移除',
  },
  notMeasured: '未测量',
};
