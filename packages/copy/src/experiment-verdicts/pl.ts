import type { VerdictSentences } from './sentences.ts';

/** Polish: the verdicts on experiments. */
export const pl: VerdictSentences = {
  words: {
    too_early: 'Za wcześnie',
    no_clear_winner: 'Brak wyraźnego zwycięzcy',
    ahead: '{variant} prowadzi',
    worse: '{variant} wypada gorzej niż oryginał',
    check_traffic_split: 'Sprawdź podział osób',
  },
  reasons: {
    'too_early.days': 'Tydzień ma różne dni, a nie wszystkie już minęły.',
    'too_early.conversions':
      'Na razie zbyt mało osób skonfigurowało składnik, by odróżnić przypadek od różnicy.',
    'no_clear_winner.not_enough_evidence': 'Dotychczasowa różnica może być przypadkiem.',
    'ahead.evidence':
      'Z wariantem {variant} składnik konfiguruje więcej osób niż z oryginałem, bardziej, niż tłumaczy to przypadek.',
    'worse.evidence':
      'Z wariantem {variant} składnik konfiguruje mniej osób niż z oryginałem, bardziej, niż tłumaczy to przypadek.',
    'worse.guard_rail': 'Wariant {variant} zatrzymano: w „{guardRail}” wypada gorzej, niż wolno.',
    'check_traffic_split.sample_ratio_mismatch':
      'Warianty nie otrzymały zaplanowanych części osób. Wyniki mogą być błędne i są ukryte.',
  },
  changes: {
    'too_early.days': 'Poczekaj, aż minie tyle pełnych dni: {days}.',
    'too_early.conversions': 'Poczekaj na tyle konfiguracji we wszystkich wariantach: {conversions}.',
    'no_clear_winner.not_enough_evidence':
      'Więcej osób może pokazać różnicę. Jeśli żadna nie jest ważna, zostaw oryginał.',
    'ahead.evidence': 'Eksperyment można zakończyć i zostawić {variant}. Więcej osób tylko zawęzi przedział.',
    'worse.evidence': 'Zakończ eksperyment i zostaw oryginał.',
    'worse.guard_rail': 'Sprawdź, co się stało, zanim znów porównasz te teksty.',
    'check_traffic_split.sample_ratio_mismatch':
      'Poszukaj przyczyny, na przykład botów lub strony, która nic nie zgłasza, i zapisz ją, aby zobaczyć wyniki.',
  },
  guardRails: {
    dismissed: 'Odmowy',
    left: 'Wyjścia w ciągu 30 sekund',
    completed: 'Zadanie ukończone',
    passed: 'Udane weryfikacje po konfiguracji',
    disabled: 'Składnik usunięty w ciągu 30 dni',
  },
  notMeasured: 'Nie zmierzono',
};
