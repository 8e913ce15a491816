import type { VerdictSentences } from './sentences.ts';

/** German: the verdicts on experiments. */
export const de: VerdictSentences = {
  words: {
    too_early: 'Zu früh',
    no_clear_winner: 'Kein klarer Sieger',
    ahead: '{variant} liegt vorn',
    worse: '{variant} ist schlechter als das Original',
    check_traffic_split: 'Aufteilung der Personen prüfen',
  },
  reasons: {
    'too_early.days': 'Eine Woche hat Tage jeder Art, und noch sind nicht alle vergangen.',
    'too_early.conversions':
      'Bisher haben zu wenige Personen einen Faktor eingerichtet, um Zufall von einem Unterschied zu trennen.',
    'no_clear_winner.not_enough_evidence': 'Der Unterschied kann bisher Zufall sein.',
    'ahead.evidence':
      'Mit {variant} richten mehr Personen einen Faktor ein als mit dem Original, mehr als der Zufall erklärt.',
    'worse.evidence':
      'Mit {variant} richten weniger Personen einen Faktor ein als mit dem Original, weniger als der Zufall erklärt.',
    'worse.guard_rail': '{variant} wurde gestoppt: Bei „{guardRail}“ ist sie schlechter als erlaubt.',
    'check_traffic_split.sample_ratio_mismatch':
      'Die Varianten haben nicht die vorgesehenen Anteile der Personen bekommen. Die Ergebnisse können falsch sein und sind verborgen.',
  },
  changes: {
    'too_early.days': 'Warten, bis {days} ganze Tage vergangen sind.',
    'too_early.conversions': 'Auf {conversions} Einrichtungen warten, alle Varianten zusammen.',
    'no_clear_winner.not_enough_evidence':
      'Mehr Personen können einen Unterschied zeigen. Ist keiner wichtig, bleibt das Original.',
    'ahead.evidence':
      'Das Experiment kann enden, und {variant} kann bleiben. Mehr Personen machen nur das Intervall enger.',
    'worse.evidence': 'Das Experiment beenden und das Original behalten.',
    'worse.guard_rail': 'Ansehen, was passiert ist, bevor diese Texte noch einmal verglichen werden.',
    'check_traffic_split.sample_ratio_mismatch':
      'Eine Ursache suchen, etwa Bots oder eine Seite, die nichts meldet, und sie notieren. Dann sind die Ergebnisse wieder zu sehen.',
  },
  guardRails: {
    dismissed: 'Ablehnungen',
    left: 'Innerhalb von 30 Sekunden gegangen',
    completed: 'Aufgabe abgeschlossen',
    passed: 'Abfragen nach der Einrichtung bestanden',
    disabled: 'Faktor innerhalb von 30 Tagen entfernt',
  },
  notMeasured: 'Nicht gemessen',
};
