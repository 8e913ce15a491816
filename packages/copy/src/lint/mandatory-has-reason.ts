import { placeholdersOf } from '../parse-message.ts';
import type { WordingRule } from './lint-rule.ts';

/** A required prompt gives a reason and says that unfinished work is saved; a notice names the date. */
export const mandatoryHasReason: WordingRule = ({ kind, words, written }, list) => {
  if (kind === 'soft') return [];
  const body = written.body.join(' ');
  const rest = [...written.body, ...written.benefit].join(' ');
  const named = [words.title, words.body].flatMap(placeholdersOf);
  return [
    ...(list.reason.test(body)
      ? []
      : [{ line: 'body' as const, message: 'Give the reason: this prompt is not optional.' }]),
    ...(kind === 'required' && !list.kept.test(rest)
      ? [{ line: 'benefit' as const, message: 'Say that unfinished work is saved.' }]
      : []),
    ...(kind === 'notice' && !named.includes('date')
      ? [{ line: 'title' as const, message: 'Name the date: {date}.' }]
      : []),
  ];
};
