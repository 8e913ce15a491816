import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from '../segments.ts';
import type { WordList } from '../word-list.ts';

/** The English word list. Patterns match whole words and both kinds of apostrophe. */
export const english: WordList = {
  threat:
    /\b(hack(s|ed|ers?|ing)?|attack(s|ed|ers?|ing)?|steal(s|ing)?|stolen|thie(f|ves)|theft|breach(es|ed)?|compromis(e|es|ed|ing)|criminals?|fraud\w*|scam\w*|at risk|(in )?danger\w*|threat\w*|vulnerab\w+|victims?|unprotected|unsafe|lose (access|everything|your (account|money|data|work))|locked out|(suspend|terminat)(s|ed)?|bad (guys|actors))\b/i,
  compulsion:
    /\b(must|require[ds]?|mandatory|compulsory|oblig\w+|forced?|(have|has|got) to|(?<!\bno |\bnot |n['’]t )needs? to|cannot continue|can['’]t continue)\b/i,
  jargon:
    /\b(totp|hotp|hmac|webauthn|fido2?|u2f|otps?|one-time passwords?|credentials?|authentication factors?|phishing|cryptograph\w*|encrypt\w*|public[- ]keys?|private keys?|sha-?\d+|tokens?|oauth|saml|biometrics?|attestation)\b/i,
  mildJargon: /\b(2fa|mfa|(two|2|multi)-factor|authentication)\b/i,
  falseUrgency:
    /\b(act now|now or never|hurry|urgent(ly)?|immediately|right (away|now)|asap|last chance|final (warning|notice|reminder)|expir(es|ing) (soon|today)|too late|(do not|don['’]t) (wait|delay|miss)|only today|limited time|running out)\b|!\s*!/i,
  overclaim:
    /\b(completely|totally|fully (secure|safe|protected)|guarantee\w*|un(hackable|breakable)|bulletproof|foolproof|impossible|perfect(ly)?|absolute(ly)?|always (safe|secure)|military[- ]grade|bank[- ](level|grade)|(no one|nobody) (else )?(can|will)|never be)\b|\b100 ?%/i,
  shame:
    /\b((do not|don['’]t) (care|want to be (safe|secure|protected))|(take|accept) (the|my) (risk|chances?)|(leave|keep) (my|your|the) \w+ (open|exposed|weak)|stay (exposed|insecure|weak)|careless|lazy|irresponsible|foolish|reckless|(like|prefer) (being|living|risk))\b/i,
  fakeSocialProof:
    /\b(\d[\d.,]*(k|m)?|hundreds|thousands|millions|most|many)\+? (of )?(our |the |your )?(people|users|customers|members|teams?|companies|colleagues|friends)\b|\b(everyone|everybody) (else|is|has|uses|on)\b|\b\d+ ?(%|percent\b)/i,
  // "A second step" is no time.
  hardCodedTime:
    /\b((\d+|two|three|four|five|ten|thirty|a few|a couple of)[\s-]*(seconds?|secs?)|(\d+|an?|one|two|three|four|five|ten|a few|a couple of)[\s-]*(minutes?|mins?|hours?))\b/i,
  textMessage: /\b(sms|text messages?|texts?|text you|phone numbers?)\b/i,
  negative:
    /\b(no|not|never|nobody|stop|avoid|lose|losing|risk\w*|fail\w*|worr(y|ied|ies)|(do|ca|wo|is|are)n['’]t|cannot)\b/i,
  // "You just paid" is about time; "you just need to" makes light of it.
  minimiser:
    /\b(just(?!\s+(?!need\b)(\w+ed|paid|sent|made|got|came)\b)|simply|easy|easily|merely|effortless(ly)?|in no time|obviously|of course)\b/i,
  buttonVerb:
    /^(add|activate|begin|check|choose|confirm|connect|continue|create|enable|finish|get|go|join|keep|lock|look|make|open|pick|protect|put|save|secure|see|set|show|sign|start|switch|take|try|turn|use|verify)\b/i,
  you: /\b(you|your|yours|yourself)\b/i,
  forUs: /\b(helps? us|our (policy|policies|security|rules)|we (need|want|require)|for us)\b/i,
  reason:
    /\b(because|since|so (that|only|you|we|it)|for (a|an|the|this|your)|to (keep|check|look after|protect)|now)\b/i,
  kept: /\b(saved|kept|(is|are) (still )?(here|there|waiting|safe)|waits?|stays?|nothing is lost)\b/i,
  grade(text) {
    const words = wordsOf(text, 'en');
    const sentences = Math.max(1, sentencesOf(text, 'en').length);
    const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
    // Flesch–Kincaid grade level (Kincaid et al. 1975).
    return 0.39 * (words.length / sentences) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
  },
};
