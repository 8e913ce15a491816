import type { VerdictSentences } from './sentences.ts';

/** Arabic: the verdicts on experiments. */
export const ar: VerdictSentences = {
  words: {
    too_early: 'الوقت مبكر',
    no_clear_winner: 'لا فائز واضحًا',
    ahead: 'الصيغة {variant} متقدمة',
    worse: 'الصيغة {variant} أسوأ من الأصل',
    check_traffic_split: 'تحقّق من توزيع الأشخاص',
  },
  reasons: {
    'too_early.days': 'أيام الأسبوع تختلف، ولم تمرّ كلها بعد.',
    'too_early.conversions': 'عدد من أعدّوا عاملًا حتى الآن قليل جدًا للتمييز بين المصادفة والفرق.',
    'no_clear_winner.not_enough_evidence': 'قد يكون الفرق حتى الآن مصادفة.',
    'ahead.evidence': 'مع الصيغة {variant} يُعدّ عاملًا أشخاص أكثر مما مع الأصل، بما يتجاوز المصادفة.',
    'worse.evidence': 'مع الصيغة {variant} يُعدّ عاملًا أشخاص أقل مما مع الأصل، بما يتجاوز المصادفة.',
    'worse.guard_rail': 'أُوقفت الصيغة {variant}: فهي في «{guardRail}» أسوأ من المسموح به.',
    'check_traffic_split.sample_ratio_mismatch':
      'لم تحصل الصيغ على الحصص المقصودة من الأشخاص. قد تكون النتائج خاطئة، ولذلك أُخفيت.',
  },
  changes: {
    'too_early.days': 'انتظر حتى يكتمل هذا العدد من الأيام: {days}.',
    'too_early.conversions': 'انتظر حتى يكتمل هذا العدد من الإعدادات في كل الصيغ: {conversions}.',
    'no_clear_winner.not_enough_evidence': 'قد يُظهر عدد أكبر من الأشخاص فرقًا. إن لم يكن مهمًا، فأبقِ على الأصل.',
    'ahead.evidence': 'يمكن إنهاء التجربة واعتماد الصيغة {variant}. مزيد من الأشخاص يضيّق المجال فقط.',
    'worse.evidence': 'أنهِ التجربة وأبقِ على الأصل.',
    'worse.guard_rail': 'انظر في ما حدث قبل مقارنة هذه النصوص من جديد.',
    'check_traffic_split.sample_ratio_mismatch':
      'ابحث عن سبب، مثل الروبوتات أو صفحة لا تسجّل الظهور، ودوّنه لتظهر النتائج.',
  },
  guardRails: {
    dismissed: 'الرفض',
    left: 'المغادرة خلال 30 ثانية',
    completed: 'إتمام المهمة',
    passed: 'عمليات تحقق ناجحة بعد الإعداد',
    disabled: 'إزالة العامل خلال 30 يومًا',
  },
  notMeasured: 'لم يُقَس',
};
