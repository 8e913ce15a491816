import type { VerdictSentences } from './sentences.ts';

/** Japanese: the verdicts on experiments. */
export const ja: VerdictSentences = {
  words: {
    too_early: '判断するには早すぎます',
    no_clear_winner: '明確な差はありません',
    ahead: '{variant} が優勢です',
    worse: '{variant} は元の文言より劣っています',
    check_traffic_split: '割り当ての比率を確認してください',
  },
  reasons: {
    'too_early.days': '曜日による違いがあり、まだ一週間分の日数がそろっていません。',
    'too_early.conversions': '設定した人がまだ少なく、偶然と差を区別できません。',
    'no_clear_winner.not_enough_evidence': 'これまでの差は偶然かもしれません。',
    'ahead.evidence': '{variant} では、元の文言より多くの人が設定しています。偶然では説明できない差です。',
    'worse.evidence':
      '{variant} では、元の文言より設定した人が少なくなっています。偶然では説明できない差です。',
    'worse.guard_rail': '{variant} を停止しました。「{guardRail}」が許容範囲を超えて悪化しています。',
    'check_traffic_split.sample_ratio_mismatch':
      '各文言に割り当てられた人の比率が意図と異なります。結果が誤っている可能性があるため、表示していません。',
  },
  changes: {
    'too_early.days': '丸 {days} 日がたつまでお待ちください。',
    'too_early.conversions': 'すべての文言を合わせて {conversions} 件の設定までお待ちください。',
    'no_clear_winner.not_enough_evidence':
      '人数が増えると差が見えることがあります。差が重要でなければ、元の文言を使い続けてください。',
    'ahead.evidence': '実験を終了して {variant} を採用できます。人数を増やしても、区間が狭くなるだけです。',
    'worse.evidence': '実験を終了し、元の文言を使い続けてください。',
    'worse.guard_rail': 'この文言をもう一度比べる前に、何が起きたかを確認してください。',
    'check_traffic_split.sample_ratio_mismatch':
      'ボットや、表示を記録しないページなどの原因を探し、それを書き留めると結果が表示されます。',
  },
  guardRails: {
    dismissed: '拒否',
    left: '30 秒以内の離脱',
    completed: '作業の完了',
    passed: '設定後の確認の成功',
    disabled: '30 日以内の削除',
  },
  notMeasured: '計測していません',
};
