import type { VerdictSentences } from './sentences.ts';

/** Traditional Chinese: the verdicts on experiments. */
export const zhHant: VerdictSentences = {
  words: {
    too_early: '為時過早',
    no_clear_winner: '沒有明顯的優勝者',
    ahead: '{variant} 領先',
    worse: '{variant} 不如原文案',
    check_traffic_split: '請檢查人數分配',
  },
  reasons: {
    'too_early.days': '一週裡各天情況不同，還沒有全部過完。',
    'too_early.conversions': '目前完成設定的人太少，無法區分偶然和差異。',
    'no_clear_winner.not_enough_evidence': '目前的差異可能只是偶然。',
    'ahead.evidence': '使用 {variant} 時，完成設定的人比原文案多，超出了偶然能解釋的程度。',
    'worse.evidence': '使用 {variant} 時，完成設定的人比原文案少，超出了偶然能解釋的程度。',
    'worse.guard_rail': '{variant} 已停止：「{guardRail}」的惡化超出了允許的範圍。',
    'check_traffic_split.sample_ratio_mismatch': '各文案分到的人數比例與計畫不符，結果可能有誤，因此已隱藏。',
  },
  changes: {
    'too_early.days': '請等到滿 {days} 天。',
    'too_early.conversions': '請等到所有文案合計有 {conversions} 次設定。',
    'no_clear_winner.not_enough_evidence': '人數更多時可能會顯出差異。如果差異並不重要，請保留原文案。',
    'ahead.evidence': '可以結束實驗並採用 {variant}。人數再多，也只會讓區間變窄。',
    'worse.evidence': '請結束實驗並保留原文案。',
    'worse.guard_rail': '再次比較這些文案之前，請先查看發生了什麼事。',
    'check_traffic_split.sample_ratio_mismatch':
      '請尋找原因，例如機器人或不記錄展示的頁面，寫下原因後即可看到結果。',
  },
  guardRails: {
    dismissed: '拒絕',
    left: '30 秒內離開',
    completed: '完成任務',
    passed: '設定後通過的驗證',
    disabled: '30 天內移除',
  },
  notMeasured: '未測量',
};
