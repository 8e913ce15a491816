import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The French word list. */
export const french: WordList = {
  threat: phrases(
    'pirat~|hack~|attaqu~|vol(?:é|ée|és|ées|er|eur|eurs|s)?(?= |$|[.,!?])|fraud~|arnaqu~|escroc~|escroqu~|criminel~|danger~|menac~|vulnérab~|victime~|compromis~|fuite de données|non protég~|sans protection|risqu~|en péril|insécur~',
    "perdre (?:l[’']accès|tout|votre|vos|ton|tes) ?~|bloqué~|suspendu~",
  ),
  compulsion: phrases(
    'devez|devrez|dois|doit|doivent|il faut|faudra|obligatoire~|oblig~|contraint~|imposé~|exigé~|exige~|requis~|nécessaire~|impossible de continuer',
  ),
  jargon: phrases(
    "totp|hotp|hmac|webauthn|fido2?|u2f|otps?|mots? de passe à usage unique|identifiants?|facteurs? d[’']authentification|hameçonn~|phishing|cryptogr~|chiffr(?:é|ée|és|ées|er|ement)|clés? (?:publique|privée)s?|sha-?\\d+|jetons?|tokens?|oauth|saml|biométri~",
  ),
  mildJargon: phrases('2fa|mfa|(?:deux|2|double|multi)[ -]?facteurs?|authentification|authentifi~'),
  falseUrgency: phrases(
    "maintenant ou jamais|dépêch~|vite|urgen~|immédiatement|tout de suite|sans attendre|sans tarder|au plus vite|derni(?:er|ère) (?:chance|avertissement|rappel)|expire (?:bientôt|aujourd[’']hui)|trop tard|n[’']attendez pas|ne (?:tardez|manquez) pas|aujourd[’']hui seulement|temps limité|agissez",
  ),
  overclaim: phrases(
    "complètement|totalement|entièrement (?:sûr|protégé)~|garanti~|inviolable~|infaillible~|impossible~|parfait~|absolu~|toujours (?:sûr|protégé)~|100 ?(?:%|pour cent)|personne (?:d[’']autre )?ne (?:peut|pourra)|qualité militaire|niveau bancaire|à toute épreuve",
  ),
  shame: phrases(
    "je m[’']en (?:fiche|moque)|(?:ça|cela) m[’']est égal|(?:je prends|j[’']accepte) le risque|je préfère (?:le risque|risquer|rester)|rester (?:sans protection|vulnérable|exposé)~|laisser mon compte|irresponsable~|négligent~|imprudent~|paresseu~|stupide~",
  ),
  fakeSocialProof: phrases(
    "(?:\\d[\\d.,]*|des centaines|des milliers|des millions|la plupart|beaucoup|de nombreu(?:x|ses))(?: de| des| d[’'])?(?: nos| vos| les)? ?(?:personnes|gens|utilisateurs|utilisatrices|clients|membres|équipes?|entreprises|collègues|amis)",
    "tout le monde (?:le|l[’']|utilise|fait)|tous les autres|\\d+ ?(?:%|pour cent)",
  ),
  hardCodedTime: phrases(
    '(?:\\d+|une|deux|trois|quatre|cinq|dix|trente|quelques)\\s*(?:secondes?|minutes?|heures?)',
  ),
  textMessage: phrases('sms|textos?|messages? texte|numéro de (?:téléphone|mobile|portable)'),
  negative: phrases(
    "ne|n[’']~|pas|jamais|personne|rien|sans|évit~|perd~|perte~|risqu~|échec~|échou~|inqui~|souci~|arrêt~",
  ),
  minimiser: phrases(
    "simplement|tout simplement|facile~|facilement|sans effort|il suffit|en un clin d[’']œil|évidemment|bien sûr|juste|un jeu d[’']enfant",
  ),
  buttonVerb: firstWords(
    '\\p{L}+(?:er|ir|re|oir)|(?:me|se) \\p{L}+(?:er|ir|re)|ajoutez|activez|configurez|créez|protégez|terminez|choisissez|commencez|continuez',
  ),
  you: phrases('vous|votre|vos|vôtre~|tu|toi|te|ton|ta|tes'),
  forUs: phrases(
    'nous aide~|aidez-nous|(?:notre|nos) (?:politique~|sécurité|règles?|règlement)|nous (?:avons besoin|voulons|exigeons|demandons que)|pour nous',
  ),
  reason: phrases('parce que|car|pour|afin|ainsi|puisque|maintenant|dès|avec'),
  kept: phrases("enregistr~|conserv~|sauvegard~|gardé~|reste~|vous attend~|rien n[’']est perdu"),
  grade: lixGrade('fr', 8),
};
