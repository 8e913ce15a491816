import { english } from './lists/en.ts';

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
  /** The Flesch–Kincaid grade (US school year) of a text. */
  readonly grade: (text: string) => number;
}

/** The word lists by locale. For a locale without one, only the structural rules run. */
export const wordLists: Readonly<Record<string, WordList>> = { en: english };
