import { placeholdersOf } from '../read-message.ts';
import type { WordingRule } from './lint-rule.ts';

/** What cannot be left out is explained; a date is named, and work in hand is kept. */
export const mandatoryHasReason: WordingRule = ({ kind, words, written }, list) => {
  if (kind === 'soft') return [];
  const body = written.body.join(' ');
  const rest = [...written.body, ...written.benefit].join(' ');
  const named = [words.title, words.body].flatMap(placeholdersOf);
  return [
    ...(list.reason.test(body)
      ? []
      : [{ line: 'body' as const, message: 'Say why: this one cannot be left out.' }]),
    ...(kind === 'required' && !list.kept.test(rest)
      ? [{ line: 'benefit' as const, message: 'Say that what the person began is saved.' }]
      : []),
    ...(kind === 'notice' && !named.includes('date')
      ? [{ line: 'title' as const, message: 'Name the day: {date}.' }]
      : []),
  ];
};
