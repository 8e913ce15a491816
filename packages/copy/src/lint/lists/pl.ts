import type { WordList } from '../word-list.ts';
import { lixGrade } from './grades.ts';
import { firstWords, phrases } from './patterns.ts';

/** The Polish word list. */
export const polish: WordList = {
  threat: phrases(
    'haker~|zhakow~|włam~|atak~|zaatak~|kradzież~|kradn~|skradzion~|ukra(?:ść|dn|dz)~|złodziej~|oszust~|oszuk~|przestęp~|niebezpiecz~|zagroż~|zagraż~|wyciek~|ofiar(?:a|y|ą|ę|om)|narażon~|niechronion~|bez ochrony|ryzyk~',
    'strac~ (?:dostęp|wszystko|konto|pieniądze|dane)|utra~ (?:dostępu|konta|danych)|zablokowan~|zawieszon~',
  ),
  compulsion: phrases(
    '(?<!nie )(?:musisz|musi|muszą)|trzeba|należy|obowiązk~|zobowiązan~|wymagan~|wymaga|wymagamy|konieczn~|przymus~|zmuszon~|niezbędn~|nie możesz kontynuować',
  ),
  jargon: phrases(
    'totp|hotp|hmac|webauthn|fido2?|u2f|otp|has(?:ło|ła) jednorazow~|dane uwierzytelniając~|poświadcze~|phishing~|kryptogra~|szyfrow~|zaszyfrow~|klucz~ (?:publiczn|prywatn)~|sha-?\\d+|token~|oauth|saml|biometr~',
  ),
  mildJargon: phrases('2fa|mfa|(?:dwu|wielo)(?:składnikow|etapow)~|uwierzytelni~'),
  falseUrgency: phrases(
    'teraz albo nigdy|pospiesz~|pośpiesz~|pilne|pilnie|natychmiast~|niezwłocznie|jak najszybciej|od razu|ostatni~ (?:szans|ostrzeżeni|przypomnieni)~|wygas(?:a|ają) (?:wkrótce|dziś|dzisiaj)|za późno|nie (?:czekaj|zwlekaj|przegap)|tylko dzi(?:ś|siaj)|ograniczony czas|działaj',
  ),
  overclaim: phrases(
    'całkowicie|w pełni (?:bezpieczn|chronion)~|zupełnie bezpieczn~|gwarant~|gwaranc~|nie do złamania|niezawodn~|niemożliw~|idealn~|perfekcyjn~|absolutn~|zawsze bezpieczn~|100 ?(?:%|procent)~|nikt (?:inny )?nie (?:może|będzie|zdoła)|wojskow~ poziom~|bankow~ poziom~|poziom~ bankow~|niezniszczaln~',
  ),
  shame: phrases(
    'nie zależy mi|nie obchodzi mnie|wszystko mi jedno|(?:podejmuję|akceptuję|biorę) ryzyko~|wolę (?:ryzyko~|zostać|pozostać)|pozostać bez ochrony|zostać bez ochrony|nieodpowiedzialn~|lekkomyśln~|leniw~|głupi~|nierozsądn~',
  ),
  fakeSocialProof: phrases(
    '(?:\\d[\\d.,]*|setki|tysiące|miliony|większość|wiel[eu])(?: z)?(?: naszych| twoich)? (?:osób|ludzi|użytkowni~|klient~|członk~|zespoł~|firm|koleg~|znajomych)',
    'wszyscy (?:inni|już|używają|korzystają)|każdy (?:używa|korzysta)|\\d+ ?(?:%|procent)',
  ),
  hardCodedTime: phrases(
    '(?:\\d+|jedn[aąeę]j?|dwie|trzy|cztery|pięć|dziesięć|trzydzieści|kilka|parę)\\s*(?:sekund~|minut~|godzin~)|(?:w|za|na) (?:minut[ęy]|sekund[ęy]|godzin[ęy]|chwilę)',
  ),
  textMessage: phrases('sms~|wiadomoś~ tekstow~|numer~ telefonu'),
  negative: phrases(
    'nie|nigdy|nikt|nic|bez|brak~|unika~|unikn~|strac~|utra~|ryzyk~|błąd|błęd~|martw~|przesta~',
  ),
  minimiser: phrases(
    'po prostu|łatw~|zwyczajnie|bez wysiłku|wystarczy (?:tylko|że)|w mgnieniu oka|oczywiście|dziecinnie|bez trudu|tylko kliknij',
  ),
  buttonVerb: firstWords(
    'dodaj|włącz|ustaw|skonfiguruj|chroń|zabezpiecz|dokończ|zacznij|rozpocznij|utwórz|potwierdź|wybierz|kontynuuj|zapisz|użyj|sprawdź|otwórz|pokaż|zaloguj|zakończ|aktywuj|połącz|wypróbuj',
  ),
  you: phrases(
    'ty|tobie|tobą|ciebie|cię|ci|twoje~|twój|twoja|twoją|twoim~|twoich|pan|pani|państw~|\\p{L}{3,}(?:asz|esz|isz|ysz)|dodaj',
  ),
  forUs: phrases(
    'nam pomaga~|pomóż nam|pomaga nam|nasz(?:a|ej|e|ych|ą)? (?:polityk|bezpieczeństw|zasad|reguł)~|(?:potrzebujemy|chcemy|wymagamy|żądamy)|dla nas',
  ),
  reason: phrases('bo|ponieważ|aby|żeby|by|gdyż|dla|przy|od|teraz|dlatego'),
  kept: phrases('zapisan~|zachowan~|zosta(?:je|ją|ły|ł)|czeka~|bezpieczn~|nic nie zginie|nic nie przepadnie'),
  grade: lixGrade('pl', 9),
};
