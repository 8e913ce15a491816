import type { VerdictSentences } from './sentences.ts';

/** Brazilian Portuguese: the verdicts on experiments. */
export const ptBR: VerdictSentences = {
  words: {
    too_early: 'Cedo demais',
    no_clear_winner: 'Sem vencedor claro',
    ahead: '{variant} está na frente',
    worse: '{variant} é pior que o original',
    check_traffic_split: 'Conferir a divisão de pessoas',
  },
  reasons: {
    'too_early.days': 'Uma semana tem dias de todo tipo, e nem todos passaram ainda.',
    'too_early.conversions':
      'Ainda são poucas as pessoas que configuraram um fator para separar o acaso de uma diferença.',
    'no_clear_winner.not_enough_evidence': 'A diferença até agora pode ser acaso.',
    'ahead.evidence':
      'Com {variant}, mais pessoas configuram um fator do que com o original, além do que o acaso explica.',
    'worse.evidence':
      'Com {variant}, menos pessoas configuram um fator do que com o original, além do que o acaso explica.',
    'worse.guard_rail': '{variant} foi interrompida: em “{guardRail}” ela é pior do que o permitido.',
    'check_traffic_split.sample_ratio_mismatch':
      'As variantes não receberam as partes previstas de pessoas. Os resultados podem estar errados e estão ocultos.',
  },
  changes: {
    'too_early.days': 'Esperar até completar {days} dias inteiros.',
    'too_early.conversions': 'Esperar por {conversions} configurações, somando todas as variantes.',
    'no_clear_winner.not_enough_evidence':
      'Mais pessoas podem mostrar uma diferença. Se nenhuma importa, manter o original.',
    'ahead.evidence':
      'O experimento pode terminar e {variant} pode ficar. Mais pessoas apenas estreitam o intervalo.',
    'worse.evidence': 'Terminar o experimento e manter o original.',
    'worse.guard_rail': 'Ver o que aconteceu antes de comparar estes textos de novo.',
    'check_traffic_split.sample_ratio_mismatch':
      'Procurar uma causa, como robôs ou uma página que não informa, e anotá-la para ver os resultados.',
  },
  guardRails: {
    dismissed: 'Recusas',
    left: 'Saíram em até 30 segundos',
    completed: 'Tarefa concluída',
    passed: 'Verificações aprovadas após a configuração',
    disabled: 'Fator removido em até 30 dias',
  },
  notMeasured: 'Não medido',
};
