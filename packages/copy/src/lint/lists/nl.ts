import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The Dutch word list. */
export const dutch: WordList = {
  threat: phrases(
    '(?:ge)?hackt?|hacken|hackers?|aanval~|aangevallen|stelen|steelt|gestolen|diefstal~|die(?:f|ven)|fraude~|oplicht~|crimine~|gevaar~|bedreig~|kwetsbaar~|slachtoffer~|gecompromitteerd|datalek~|onbeschermd~|onveilig~|risico~|loopt gevaar',
    '(?:alles|toegang|je (?:account|geld|gegevens)) (?:kwijt~|verliez~)|buitengesloten|geblokkeerd~|opgeschort~',
  ),
  compulsion: phrases(
    'moet|moeten|verplicht~|verplichting~|gedwongen|dwing~|noodzakelijk~|vereis~|kun je niet verder|niet doorgaan',
  ),
  jargon: phrases(
    'totp|hotp|hmac|webauthn|fido2?|u2f|otps?|eenmalige? wachtwoord~|inloggegevens|authenticatiefactor~|phishing|cryptogra~|versleutel~|(?:publieke|openbare|privé)[ -]?sleutel~|sha-?\\d+|tokens?|oauth|saml|biometri~',
  ),
  mildJargon: phrases(
    '2fa|mfa|(?:twee|2|multi)[ -]?(?:factor|staps)~|tweefactor~|authenticatie~|authentice~',
  ),
  falseUrgency: phrases(
    'nu of nooit|haast je|schiet op|dringend~|onmiddellijk|meteen|direct handelen|zo snel mogelijk|laatste (?:kans|waarschuwing|herinnering)|verloopt (?:binnenkort|vandaag)|te laat|wacht niet|mis (?:het|dit) niet|alleen vandaag|beperkte tijd',
  ),
  overclaim: phrases(
    'volledig (?:veilig|beschermd)|helemaal veilig|totaal|totale|gegarandeerd~|garand~|garantie~|onkraakbaar~|waterdicht~|onmogelijk|perfect~|absolu~|altijd (?:veilig|beschermd)|100 ?(?:%|procent)|niemand (?:anders )?kan|militair~ niveau|bankniveau',
  ),
  shame: phrases(
    'kan me niet schelen|maakt me niet uit|boeit me niet|(?:ik neem|ik loop) het risico|ik (?:blijf|ben) liever (?:onveilig|onbeschermd|kwetsbaar)|onbeschermd blijven|onveilig blijven|onverantwoord~|roekeloos~|lui|dom|slordig~|nalatig~',
  ),
  fakeSocialProof: phrases(
    "(?:\\d[\\d.,]*|honderden|duizenden|miljoenen|de meeste|veel)(?: van)?(?: onze| de| je)? (?:mensen|gebruikers|klanten|leden|teams?|bedrijven|collega[’']?s|vrienden)",
    'iedereen (?:gebruikt|doet|heeft|anders)|alle anderen|\\d+ ?(?:%|procent)',
  ),
  hardCodedTime: phrases(
    '(?:\\d+|een|één|twee|drie|vier|vijf|tien|dertig|enkele|een paar)\\s*(?:seconden?|minuut|minuten|minuutjes?|uur|uren)',
  ),
  textMessage: phrases('sms~|tekstbericht~|sms-code~|telefoonnummer~|mobiele nummer~'),
  negative: phrases(
    'geen|niet|niets|nooit|niemand|zonder|stop~|vermijd~|verlies~|verliez~|risico~|misluk~|zorgen|fout~',
  ),
  minimiser: phrases(
    'gewoon|eenvoudig(?:weg)?|simpel(?:weg)?|makkelijk~|gemakkelijk~|moeiteloos|even snel|in een handomdraai|natuurlijk|uiteraard|alleen maar|kinderspel',
  ),
  // Buttons name the thing first and the verb last; some begin with an imperative.
  buttonVerb: new RegExp(
    `${/\p{L}{2,}(?:en|gaan|doen|zien)\s*$/u.source}|${firstWords('voeg|stel|bescherm|activeer|begin|kies|open|maak|toon').source}`,
    'iu',
  ),
  you: phrases('je|jij|jou|jouw|jezelf|jullie|u|uw|uzelf'),
  forUs: phrases(
    'helpt ons|help ons|(?:ons|onze) (?:beleid|beveiliging|regels?)|wij? (?:hebben nodig|willen|eisen|vereisen|vragen dat)|we (?:willen|eisen|vereisen)|voor ons',
  ),
  reason: phrases('omdat|want|zodat|om|voor|bij|nu|daarom|vanaf'),
  kept: phrases('opgeslagen|bewaard|blijft|blijven|wacht op je|er gaat niets verloren|staat klaar|veilig'),
  grade: lixGrade('nl', 9),
};
