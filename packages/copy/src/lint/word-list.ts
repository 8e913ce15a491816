import { arabic } from './lists/ar.ts';
import { german } from './lists/de.ts';
import { english } from './lists/en.ts';
import { spanish } from './lists/es.ts';
import { french } from './lists/fr.ts';
import { italian } from './lists/it.ts';
import { japanese } from './lists/ja.ts';
import { korean } from './lists/ko.ts';
import { dutch } from './lists/nl.ts';
import { polish } from './lists/pl.ts';
import { brazilianPortuguese } from './lists/pt-br.ts';
import { simplifiedChinese, traditionalChinese } from './lists/zh.ts';

/** The patterns that the wording rules use for one language. */
export interface WordList {
  readonly threat: RegExp;
  readonly compulsion: RegExp;
  readonly jargon: RegExp;
  /** Jargon that many people know: a warning. */
  readonly mildJargon: RegExp;
  readonly falseUrgency: RegExp;
  readonly overclaim: RegExp;
  readonly shame: RegExp;
  readonly fakeSocialProof: RegExp;
  readonly hardCodedTime: RegExp;
  readonly textMessage: RegExp;
  readonly negative: RegExp;
  readonly minimiser: RegExp;
  /** The verbs that a button may begin with. */
  readonly buttonVerb: RegExp;
  /** Addresses the person. */
  readonly you: RegExp;
  /** States a benefit for the product. */
  readonly forUs: RegExp;
  /** Gives a reason. */
  readonly reason: RegExp;
  /** Says that unfinished work is saved. */
  readonly kept: RegExp;
  /** The reading grade (school year) of a text, by a formula that fits the language. */
  readonly grade: (text: string) => number;
}

/** The word lists by locale. For a locale without one, only the structural rules run. */
export const wordLists: Readonly<Record<string, WordList>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pl: polish,
  'pt-BR': brazilianPortuguese,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};
