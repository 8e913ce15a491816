import type { VerdictSentences } from './sentences.ts';

/** French: the verdicts on experiments. */
export const fr: VerdictSentences = {
  words: {
    too_early: 'Trop tôt',
    no_clear_winner: 'Pas de gagnant clair',
    ahead: '{variant} est en tête',
    worse: '{variant} fait moins bien que l’original',
    check_traffic_split: 'Vérifier la répartition',
  },
  reasons: {
    'too_early.days': 'Une semaine a des jours de toutes sortes, et ils ne sont pas encore tous passés.',
    'too_early.conversions':
      'Trop peu de personnes ont configuré un facteur pour distinguer le hasard d’une différence.',
    'no_clear_winner.not_enough_evidence': 'La différence peut encore être due au hasard.',
    'ahead.evidence':
      'Avec {variant}, plus de personnes configurent un facteur qu’avec l’original, au-delà du hasard.',
    'worse.evidence':
      'Avec {variant}, moins de personnes configurent un facteur qu’avec l’original, au-delà du hasard.',
    'worse.guard_rail': '{variant} a été arrêtée : « {guardRail} » dépasse la limite permise.',
    'check_traffic_split.sample_ratio_mismatch':
      'Les variantes n’ont pas reçu les parts prévues. Les résultats peuvent être faux et sont masqués.',
  },
  changes: {
    'too_early.days': 'Attendre {days} jours entiers.',
    'too_early.conversions': 'Attendre {conversions} configurations, toutes variantes confondues.',
    'no_clear_winner.not_enough_evidence':
      'Plus de personnes peuvent montrer une différence. Si aucune ne compte, garder l’original.',
    'ahead.evidence':
      'L’expérience peut s’arrêter et {variant} peut rester. Plus de personnes ne font que resserrer l’intervalle.',
    'worse.evidence': 'Arrêter l’expérience et garder l’original.',
    'worse.guard_rail': 'Regarder ce qui s’est passé avant de comparer de nouveau ces textes.',
    'check_traffic_split.sample_ratio_mismatch':
      'Chercher une cause, par exemple des robots ou une page qui ne signale rien, et la noter pour revoir les résultats.',
  },
  guardRails: {
    dismissed: 'Refus',
    left: 'Départs dans les 30 secondes',
    completed: 'Tâche terminée',
    passed: 'Vérifications réussies après la configuration',
    disabled: 'Facteur supprimé dans les 30 jours',
  },
  notMeasured: 'Non mesuré',
};
