import type { ExperimentVerdict, GuardRailName } from '@kairos-mfa/protocol';
import { pickLocale, type ShippedLocale } from '../pick-locale.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ptBR } from './pt-BR.ts';
import type { VerdictKey, VerdictSentences } from './sentences.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

export type { VerdictKey, VerdictSentences } from './sentences.ts';

/** The sentences about verdicts, by language. */
export const verdictSentences: Readonly<Record<ShippedLocale, VerdictSentences>> = {
  en,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  it,
  nl,
  pl,
  ja,
  ko,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ar,
};

/** A verdict as sentences. */
export interface ExplainedVerdict {
  /** In a few words. */
  readonly word: string;
  readonly reason: string;
  /** What would change it, or what to do. */
  readonly change: string;
}

/** A verdict on an experiment in the language of these tags (BCP 47); `names` has what the product calls its variants. */
export function explainVerdict(
  { word, reason, variant = '', guardRail, until }: ExperimentVerdict,
  locale: string | readonly string[],
  names: Readonly<Record<string, string>> = {},
): ExplainedVerdict {
  const picked = pickLocale(locale);
  const sentences = verdictSentences[picked.shipped];
  // SAFETY: the server gives each word only with a reason of its own.
  const sentence = `${word}.${reason}` as VerdictKey;
  const number = new Intl.NumberFormat(picked.locale);
  const name = names[variant] ?? variant;
  const values: Readonly<Record<string, string>> = {
    // Its letters may run in the other direction than the sentence.
    variant: picked.shipped === 'ar' ? `\u2068${name}\u2069` : name,
    guardRail: guardRail === undefined ? '' : sentences.guardRails[guardRail],
    days: number.format(until?.days ?? 0),
    conversions: number.format(until?.conversions ?? 0),
  };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);
  return {
    word: fill(sentences.words[word]),
    reason: fill(sentences.reasons[sentence]),
    change: fill(sentences.changes[sentence]),
  };
}

/** The name of a guard-rail in the language of these tags (BCP 47), and what stands for one that is not measured. */
export function guardRailNames(
  locale: string | readonly string[],
): Readonly<Record<GuardRailName | 'notMeasured', string>> {
  const { guardRails, notMeasured } = verdictSentences[pickLocale(locale).shipped];
  return { ...guardRails, notMeasured };
}
