import type { WordingRule } from './lint-rule.ts';

const maxGradeWithoutWarning = 6;
const maxGrade = 8;

/** The copy has a low reading grade. All lines are measured together, because one line is too short for the formula. */
export const readingGrade: WordingRule = ({ formatted }, list) => {
  const ends = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
  const text = [formatted.title, formatted.body, formatted.benefit]
    .flatMap(([first = '']) => (first === '' ? [] : [ends(first)]))
    .join(' ');
  const grade = list.grade(text);
  if (grade <= maxGradeWithoutWarning) return [];
  return [
    {
      line: 'body',
      severity: grade > maxGrade ? 'error' : 'warning',
      message: `The reading grade is ${grade.toFixed(1)}; the target is ${maxGradeWithoutWarning}. Use shorter words and sentences.`,
    },
  ];
};
