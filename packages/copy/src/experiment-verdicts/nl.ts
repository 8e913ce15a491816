import type { VerdictSentences } from './sentences.ts';

/** Dutch: the verdicts on experiments. */
export const nl: VerdictSentences = {
  words: {
    too_early: 'Te vroeg',
    no_clear_winner: 'Geen duidelijke winnaar',
    ahead: '{variant} ligt voor',
    worse: '{variant} is slechter dan het origineel',
    check_traffic_split: 'Controleer de verdeling',
  },
  reasons: {
    'too_early.days': 'Een week heeft allerlei dagen, en die zijn nog niet allemaal voorbij.',
    'too_early.conversions':
      'Tot nu toe hebben te weinig mensen een factor ingesteld om toeval van een verschil te onderscheiden.',
    'no_clear_winner.not_enough_evidence': 'Het verschil kan tot nu toe toeval zijn.',
    'ahead.evidence':
      'Met {variant} stellen meer mensen een factor in dan met het origineel, meer dan toeval verklaart.',
    'worse.evidence':
      'Met {variant} stellen minder mensen een factor in dan met het origineel, minder dan toeval verklaart.',
    'worse.guard_rail': '{variant} is gestopt: bij ‘{guardRail}’ is die slechter dan toegestaan.',
    'check_traffic_split.sample_ratio_mismatch':
      'De varianten kregen niet het bedoelde deel van de mensen. De resultaten kunnen fout zijn en zijn verborgen.',
  },
  changes: {
    'too_early.days': 'Wacht tot er {days} hele dagen voorbij zijn.',
    'too_early.conversions': 'Wacht op {conversions} instellingen, alle varianten samen.',
    'no_clear_winner.not_enough_evidence':
      'Meer mensen kunnen een verschil laten zien. Doet geen verschil ertoe, houd dan het origineel.',
    'ahead.evidence':
      'Het experiment kan stoppen en {variant} kan blijven. Meer mensen maken alleen het interval smaller.',
    'worse.evidence': 'Stop het experiment en houd het origineel.',
    'worse.guard_rail': 'Bekijk wat er is gebeurd voordat u deze teksten opnieuw vergelijkt.',
    'check_traffic_split.sample_ratio_mismatch':
      'Zoek een oorzaak, zoals bots of een pagina die niets meldt, en noteer die om de resultaten te zien.',
  },
  guardRails: {
    dismissed: 'Weigeringen',
    left: 'Binnen 30 seconden vertrokken',
    completed: 'Taak afgerond',
    passed: 'Controles geslaagd na het instellen',
    disabled: 'Factor binnen 30 dagen verwijderd',
  },
  notMeasured: 'Niet gemeten',
};
