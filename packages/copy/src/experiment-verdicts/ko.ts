import type { VerdictSentences } from './sentences.ts';

/** Korean: the verdicts on experiments. */
export const ko: VerdictSentences = {
  words: {
    too_early: '아직 이릅니다',
    no_clear_winner: '뚜렷한 차이가 없습니다',
    ahead: '{variant} 문구가 앞서 있습니다',
    worse: '{variant} 문구가 원래 문구보다 못합니다',
    check_traffic_split: '배분 비율을 확인하세요',
  },
  reasons: {
    'too_early.days': '요일마다 다른데 아직 한 주가 다 지나지 않았습니다.',
    'too_early.conversions': '설정한 사람이 아직 적어 우연과 차이를 구별할 수 없습니다.',
    'no_clear_winner.not_enough_evidence': '지금까지의 차이는 우연일 수 있습니다.',
    'ahead.evidence':
      '{variant} 문구에서 원래 문구보다 더 많은 사람이 설정했습니다. 우연으로 설명되지 않습니다.',
    'worse.evidence':
      '{variant} 문구에서 원래 문구보다 더 적은 사람이 설정했습니다. 우연으로 설명되지 않습니다.',
    'worse.guard_rail': '{variant} 문구를 중지했습니다. ‘{guardRail}’ 항목이 허용된 것보다 나쁩니다.',
    'check_traffic_split.sample_ratio_mismatch':
      '문구마다 배분된 사람의 비율이 의도와 다릅니다. 결과가 틀릴 수 있어 숨겼습니다.',
  },
  changes: {
    'too_early.days': '꼬박 {days}일이 지날 때까지 기다리세요.',
    'too_early.conversions': '모든 문구를 합쳐 설정이 {conversions}건이 될 때까지 기다리세요.',
    'no_clear_winner.not_enough_evidence':
      '사람이 더 많아지면 차이가 보일 수 있습니다. 차이가 중요하지 않다면 원래 문구를 유지하세요.',
    'ahead.evidence': '실험을 끝내고 {variant} 문구를 쓸 수 있습니다. 사람이 늘어도 구간만 좁아집니다.',
    'worse.evidence': '실험을 끝내고 원래 문구를 유지하세요.',
    'worse.guard_rail': '이 문구를 다시 비교하기 전에 무슨 일이 있었는지 확인하세요.',
    'check_traffic_split.sample_ratio_mismatch':
      '봇이나 표시를 기록하지 않는 페이지 같은 원인을 찾아 적으면 결과가 다시 보입니다.',
  },
  guardRails: {
    dismissed: '거절',
    left: '30초 안에 떠남',
    completed: '작업 완료',
    passed: '설정 후 확인 성공',
    disabled: '30일 안에 삭제',
  },
  notMeasured: '측정하지 않음',
};
