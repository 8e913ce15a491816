import type { WordingRule } from './lint-rule.ts';

const warnAbove = 6;
const refuseAbove = 8;

/** Somebody who reads little reads this. Judged together: one line is too little for the formula. */
export const readingGrade: WordingRule = ({ said }, list) => {
  const ends = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
  const text = [said.title, said.body, said.benefit]
    .flatMap(([first = '']) => (first === '' ? [] : [ends(first)]))
    .join(' ');
  const grade = list.grade(text);
  if (grade <= warnAbove) return [];
  return [
    {
      line: 'body',
      severity: grade > refuseAbove ? 'error' : 'warning',
      message: `It reads at grade ${grade.toFixed(1)} (Flesch–Kincaid); ${warnAbove} is where everybody follows. Shorter words, shorter sentences.`,
    },
  ];
};
