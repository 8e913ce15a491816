import type { WordingRule } from './lint-rule.ts';
import { wordingRule } from './wording-rule.ts';

const advice = 'name what people do (face, fingerprint, PIN, a second step), not the technology.';
const strict = wordingRule((list) => list.jargon, advice);
const mild = wordingRule((list) => list.mildJargon, advice, { severity: 'warning' });

/** Names what people do, not the technology. */
export const noJargon: WordingRule = (copy, list) => [...strict(copy, list), ...mild(copy, list)];
