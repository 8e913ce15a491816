import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The German word list. */
export const german: WordList = {
  threat: phrases(
    '(?:ge)?hack~|angriff~|angreif~|angegriffen~|attack~|gestohlen~|stehlen|stiehlt|diebstahl~|diebe?n?|betrug~|betrüg~|kriminell~|verbrecher~|gefahr~|gefähr~|bedroh~|kompromittier~|datenleck~|opfer~|ungeschützt~|unsicher~|risiko~|riskier~',
    'ausgesperrt~|alles verlieren|(?:konto|daten|geld|zugang|zugriff) (?:zu )?verlier~|gesperrt~',
  ),
  compulsion: phrases(
    'müssen|musst?|müsst|pflicht~|verpflicht~|zwingend~|gezwungen~|erforderlich~|vorgeschrieben~|notwendig~|nicht fortfahren|brauchen sie jetzt',
  ),
  jargon: phrases(
    'totp|hotp|hmac|webauthn|fido2?|u2f|otps?|einmalpassw~|anmeldedaten|zugangsdaten|authentifizierungsfaktor~|phishing~|kryptogra~|verschlüssel~|öffentliche~ schlüssel~|private~ schlüssel~|sha-?\\d+|tokens?|oauth|saml|biometri~',
  ),
  mildJargon: phrases(
    '2fa|mfa|(?:zwei|2|multi)-?faktor~|(?:zwei|2)-faktor-authentifizierung|authentifizier~',
  ),
  falseUrgency: phrases(
    'jetzt oder nie|beeil~|eilt|dringend~|sofort~|umgehend~|unverzüglich~|letzte (?:chance|warnung|mahnung|erinnerung)|läuft (?:bald|heute) ab|bald zu spät|zu spät|nicht (?:warten|zögern|verpassen)|nur heute|nur noch heute|schnell handeln|handeln sie jetzt',
  ),
  overclaim: phrases(
    'vollständig (?:sicher|geschützt)|völlig|komplett (?:sicher|geschützt)|absolut~|garantier~|garantie~|unknackbar~|unmöglich|perfekt~|100 ?(?:%|prozent)|hundertprozentig~|immer sicher|niemand (?:sonst )?(?:kann|wird)|militärisch~|bankensicher~|rundum(?:schutz|sicher)',
  ),
  shame: phrases(
    'egal|(?:ist|sind) mir nicht wichtig|sicherheit ist mir|(?:ich )?(?:nehme|gehe) (?:das|ein|dieses) risiko~|ungeschützt bleiben|unsicher bleiben|leichtsinn~|fahrlässig~|faul|dumm~|verantwortungslos~|ich riskiere~',
  ),
  fakeSocialProof: phrases(
    '(?:\\d[\\d.,]*|hunderte?|tausende?|millionen|die meisten|viele) (?:unserer |der |ihrer |von )?(?:menschen|leute|personen|nutzer~|kund~|mitglieder~|teams?|firmen|unternehmen|kolleg~)',
    '(?:alle|jeder) (?:anderen|andere|nutzen|nutzt|macht|machen)|\\d+ ?(?:%|prozent)',
  ),
  hardCodedTime: phrases(
    '(?:\\d+|zwei|drei|vier|fünf|zehn|dreißig|ein paar|wenigen?)[\\s-]*sekunden?|(?:\\d+|eine?r?|zwei|drei|vier|fünf|zehn|ein paar|wenigen?)[\\s-]*(?:minuten?|stunden?)|sekundenschnell|minutenschnell',
  ),
  textMessage: phrases('sms|textnachricht~|per nachricht|telefonnummer~|handynummer~'),
  negative: phrases(
    'kein~|nicht|nie|niemals|niemand~|nichts|stopp~|vermeid~|verlier~|verlust~|risik~|fehl(?:er|schlag)~|sorge~|ohne schutz',
  ),
  minimiser: phrases(
    'einfach|ganz leicht|leicht|mühelos~|kinderleicht|spielend|im handumdrehen|selbstverständlich|natürlich|bloß|nur (?:kurz|schnell)',
  ),
  // Buttons name the thing first and the verb last; some begin with an imperative.
  buttonVerb: new RegExp(
    `${/(?:\p{L}{2,}(?:en|ern|eln)|tun)\s*$/u.source}|${firstWords('füge|richte|schütze|aktiviere|starte|beginne|wähle|zeige').source}`,
    'iu',
  ),
  you: phrases('sie|ihr~|ihnen|du|dich|dir|dein~|euch|euer~|eure~'),
  forUs: phrases(
    'hilft uns|helfen (?:sie )?uns|unsere~ (?:richtlinie~|sicherheit~|regeln?|vorgaben?)|wir (?:brauchen|benötigen|verlangen|möchten|wollen)|für uns',
  ),
  reason: phrases('weil|da|denn|damit|um|für|bei|jetzt|deshalb|prüfen'),
  kept: phrases('gespeichert|gesichert|bleib~|aufgehoben|wartet|nichts geht verloren|noch da'),
  grade: lixGrade('de', 9),
};
