import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The Italian word list. */
export const italian: WordList = {
  threat: phrases(
    'hacker~|hackerat~|attacc(?:o|hi|are|at[oaie])|violat~|rub(?:are|at[oaie]|ano)|furt[oi]|ladr[oi]~|truff~|frod[ei]|criminal~|pericol~|minacc~|vulnerabil~|vittim~|compromess~|fuga di dati|senza protezione|non protett~|insicur~|a rischio|rischi(?:a|o|are)?',
    "perdere (?:l[’']accesso|tutto|il tuo|i tuoi|la tua) ?~|bloccat~|sospes~|chius[oi] fuori",
  ),
  compulsion: phrases(
    '(?<!non )(?:devi|deve|dovrai|devono)|bisogna|obbligatori~|obbligat~|obbligo|costrett~|richiest[oa]|necessari~|indispensabil~|sei tenut~|non puoi continuare',
  ),
  jargon: phrases(
    'totp|hotp|hmac|webauthn|fido2?|u2f|otp|password monouso|credenzial~|fattor[ei] di autenticazione|phishing|crittogra~|cifrat~|chiav[ei] (?:pubblic|privat)~|sha-?\\d+|token|oauth|saml|biometri~',
  ),
  mildJargon: phrases('2fa|mfa|(?:due|2|doppio) fattor[ei]|multifattore|autenticazione|autenticar~'),
  falseUrgency: phrases(
    "ora o mai più|affrettati|sbrigati|urgent~|urgenz~|immediatamente|subito|al più presto|ultim[ao] (?:occasione|possibilità|avviso|promemoria)|scade (?:presto|oggi)|troppo tardi|non (?:aspettare|rimandare|perdere tempo|perdere l[’']occasione)|solo oggi|solo per oggi|tempo limitato|agisci",
  ),
  overclaim: phrases(
    'completamente|totalmente|del tutto (?:sicur|protett)~|garanti(?:to|ta|sce|amo|ti)|garanzi~|inviolabil~|infallibil~|impossibil~|perfett~|assolut~|sempre (?:al sicuro|sicur~)|100 ?(?:%|per cento)|nessun(?:o| altro) (?:può|potrà)|livello (?:militare|bancario)|a prova di',
  ),
  shame: phrases(
    'non mi (?:importa|interessa)|(?:corro|accetto|mi prendo) il rischio|preferisco (?:il rischio|rischiare|restare)|restare (?:senza protezione|espost~|vulnerabil~)|lasciare il mio account|irresponsabil~|negligent~|pigr~|imprudent~|stupid~',
  ),
  fakeSocialProof: phrases(
    '(?:\\d[\\d.,]*|centinaia|migliaia|milioni|la maggior parte|molti|molte|tanti|tante)(?: di| dei| delle)?(?: nostri| nostre| tuoi)? (?:persone|utenti|clienti|membri|team|aziende|colleghi|amici|squadre)',
    'tutti (?:gli altri|lo usano|lo fanno|già)|\\d+ ?(?:%|per cento)',
  ),
  hardCodedTime: phrases(
    '(?:\\d+|un|una|due|tre|quattro|cinque|dieci|trenta|pochi|poche|qualche)\\s*(?:second[oi](?! passaggio)|minut[oi]|or[ae](?!\\p{L}))',
  ),
  textMessage: phrases('sms|messagg(?:io|i) di testo|messaggin~|numero di (?:telefono|cellulare)'),
  negative: phrases(
    'non|mai|nessun~|niente|nulla|senza|evita~|perd(?:i|ere|ita|ite|erai)|rischi~|fallis~|errore|preoccup~|smett~',
  ),
  minimiser: phrases(
    'semplicemente|facile|facili|facilmente|senza fatica|basta (?:solo )?(?:un clic|poco|cliccare)|in un attimo|ovviamente|naturalmente|soltanto|un gioco da ragazzi',
  ),
  buttonVerb: firstWords(
    'aggiungi|attiva|completa|configura|crea|continua|conferma|inizia|proteggi|scegli|salva|usa|imposta|termina|prova|apri|accedi|mostra|tieni|finisci|metti',
  ),
  you: phrases(
    'tu|tuo|tua|tuoi|tue|ti|te|lei|suo|sua|puoi|potrai|vuoi|hai|sei|accedi|scegli|decidi|aggiungilo|\\p{L}+(?:erai|irai)',
  ),
  forUs: phrases(
    'ci aiuta~|aiutaci|(?:nostra|nostre|nostro) (?:politica|politiche|sicurezza|regole|regolamento)|(?:abbiamo bisogno|vogliamo|richiediamo|esigiamo)|per noi',
  ),
  reason: phrases('perché|per|così|poiché|dato che|con|dal|da|ora'),
  kept: phrases('salvat~|al sicuro|rest(?:a|ano)|riman(?:e|gono)|conservat~|ti aspett~|non va perso nulla'),
  grade: lixGrade('it', 9),
};
