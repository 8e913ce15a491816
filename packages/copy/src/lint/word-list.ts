import { english } from './lists/en.ts';

/** What the wording rules look for in one language. */
export interface WordList {
  readonly threat: RegExp;
  readonly compulsion: RegExp;
  readonly jargon: RegExp;
  /** Jargon that many people have met. */
  readonly mildJargon: RegExp;
  readonly falseUrgency: RegExp;
  readonly overclaim: RegExp;
  readonly shame: RegExp;
  readonly fakeSocialProof: RegExp;
  readonly hardCodedTime: RegExp;
  readonly textMessage: RegExp;
  readonly negative: RegExp;
  readonly minimiser: RegExp;
  /** What a button begins with. */
  readonly buttonVerb: RegExp;
  /** Speaks to the person. */
  readonly you: RegExp;
  /** Speaks of what we gain. */
  readonly forUs: RegExp;
  /** Gives a reason. */
  readonly reason: RegExp;
  /** Says that what somebody began is kept. */
  readonly kept: RegExp;
  /** The school year that a text asks for (Flesch–Kincaid). */
  readonly grade: (text: string) => number;
}

/** The word lists by language; where there is none, only structure is judged. */
export const wordLists: Readonly<Record<string, WordList>> = { en: english };
