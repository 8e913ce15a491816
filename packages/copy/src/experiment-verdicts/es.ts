import type { VerdictSentences } from './sentences.ts';

/** Spanish: the verdicts on experiments. */
export const es: VerdictSentences = {
  words: {
    too_early: 'Demasiado pronto',
    no_clear_winner: 'Sin un ganador claro',
    ahead: '{variant} va por delante',
    worse: '{variant} es peor que el original',
    check_traffic_split: 'Revisar el reparto de personas',
  },
  reasons: {
    'too_early.days': 'Una semana tiene días de todo tipo, y todavía no han pasado todos.',
    'too_early.conversions':
      'Aún han configurado un factor muy pocas personas para distinguir el azar de una diferencia.',
    'no_clear_winner.not_enough_evidence': 'La diferencia puede deberse todavía al azar.',
    'ahead.evidence':
      'Con {variant} configuran un factor más personas que con el original, más de lo que explica el azar.',
    'worse.evidence':
      'Con {variant} configuran un factor menos personas que con el original, menos de lo que explica el azar.',
    'worse.guard_rail': '{variant} se detuvo: en «{guardRail}» es peor de lo permitido.',
    'check_traffic_split.sample_ratio_mismatch':
      'Las variantes no recibieron las partes previstas de personas. Los resultados pueden ser erróneos y están ocultos.',
  },
  changes: {
    'too_early.days': 'Esperar hasta que pasen {days} días enteros.',
    'too_early.conversions': 'Esperar a {conversions} configuraciones entre todas las variantes.',
    'no_clear_winner.not_enough_evidence':
      'Con más personas puede verse una diferencia. Si ninguna importa, mantener el original.',
    'ahead.evidence':
      'El experimento puede terminar y {variant} puede quedarse. Más personas solo estrechan el intervalo.',
    'worse.evidence': 'Terminar el experimento y mantener el original.',
    'worse.guard_rail': 'Ver qué ocurrió antes de volver a comparar estos textos.',
    'check_traffic_split.sample_ratio_mismatch':
      'Buscar una causa, como robots o una página que no informa, y anotarla para ver los resultados.',
  },
  guardRails: {
    dismissed: 'Rechazos',
    left: 'Se fueron en 30 segundos',
    completed: 'Tarea terminada',
    passed: 'Comprobaciones superadas tras la configuración',
    disabled: 'Factor eliminado en 30 días',
  },
  notMeasured: 'No medido',
};
