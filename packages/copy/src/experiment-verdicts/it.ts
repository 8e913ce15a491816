import type { VerdictSentences } from './sentences.ts';

/** Italian: the verdicts on experiments. */
export const it: VerdictSentences = {
  words: {
    too_early: 'Troppo presto',
    no_clear_winner: 'Nessun vincitore chiaro',
    ahead: '{variant} è in vantaggio',
    worse: '{variant} è peggiore dell’originale',
    check_traffic_split: 'Controllare la ripartizione',
  },
  reasons: {
    'too_early.days': 'Una settimana ha giorni di ogni tipo, e non sono ancora passati tutti.',
    'too_early.conversions':
      'Finora troppo poche persone hanno configurato un fattore per distinguere il caso da una differenza.',
    'no_clear_winner.not_enough_evidence': 'La differenza finora può essere dovuta al caso.',
    'ahead.evidence':
      'Con {variant} più persone configurano un fattore rispetto all’originale, oltre quanto spiega il caso.',
    'worse.evidence':
      'Con {variant} meno persone configurano un fattore rispetto all’originale, oltre quanto spiega il caso.',
    'worse.guard_rail': '{variant} è stata fermata: in «{guardRail}» è peggiore di quanto consentito.',
    'check_traffic_split.sample_ratio_mismatch':
      'Le varianti non hanno ricevuto le quote previste di persone. I risultati possono essere sbagliati e sono nascosti.',
  },
  changes: {
    'too_early.days': 'Attendere che passino {days} giorni interi.',
    'too_early.conversions': 'Attendere {conversions} configurazioni, tutte le varianti insieme.',
    'no_clear_winner.not_enough_evidence':
      'Con più persone può emergere una differenza. Se nessuna conta, tenere l’originale.',
    'ahead.evidence':
      'L’esperimento può finire e {variant} può restare. Più persone restringono soltanto l’intervallo.',
    'worse.evidence': 'Terminare l’esperimento e tenere l’originale.',
    'worse.guard_rail': 'Guardare che cosa è successo prima di confrontare di nuovo questi testi.',
    'check_traffic_split.sample_ratio_mismatch':
      'Cercare una causa, per esempio bot o una pagina che non segnala nulla, e annotarla per vedere i risultati.',
  },
  guardRails: {
    dismissed: 'Rifiuti',
    left: 'Usciti entro 30 secondi',
    completed: 'Attività completata',
    passed: 'Verifiche superate dopo la configurazione',
    disabled: 'Fattore rimosso entro 30 giorni',
  },
  notMeasured: 'Non misurato',
};
