import type { TranslatedVariants } from '../language.ts';

/** The Polish prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'Dodać drugi krok do logowania?',
    body: 'Hasło otwiera Twoje konto. Z drugim krokiem otwiera się ono tylko dla Ciebie.',
    benefit:
      'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Możesz to zmienić w każdej chwili.',
    primary: 'Dodaj drugi krok',
  },
  faster: {
    title: 'Logować się twarzą lub odciskiem palca?',
    body: 'Tak samo szybko, jak odblokowujesz to urządzenie. Bez wpisywania kodu.',
    benefit: 'Szybko dla Ciebie i tak, by działało tylko u Ciebie.',
    primary: 'Włącz szybkie logowanie',
  },
  'first-payment': {
    title: 'Niech Twoje płatności będą Twoje',
    body: 'Pierwsza płatność się udała. Z drugim krokiem tylko Ty możesz wykonać następną.',
    benefit:
      'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}.',
    primary: 'Chroń moje płatności',
  },
  'first-invite': {
    title: 'Twój zespół rośnie',
    body: 'Właśnie wysłano zaproszenie: {name}. Drugi krok zadba o wspólną pracę.',
    benefit:
      'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Zespół nie musi nic robić.',
    primary: 'Dodaj drugi krok',
  },
  'new-device': {
    title: 'Logowanie na nowym urządzeniu',
    body: 'Zauważyliśmy logowanie: {device}, {date}. Z drugim krokiem każde nowe urządzenie czeka na Twoją zgodę.',
    benefit: 'To Ty decydujesz, które urządzenia wchodzą.',
    primary: 'Dodaj drugi krok',
  },
  'one-week': {
    title: 'Tydzień za Tobą. Świetna robota!',
    body: 'Masz tu już coś swojego. Drugi krok zadba o bezpieczeństwo.',
    benefit:
      'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}.',
    primary: 'Zabezpiecz konto',
  },
  finish: {
    title: 'Jeszcze jeden krok do bezpieczniejszego konta',
    body: 'Włączono: {setting}. Drugi krok to najlepsze, co możesz teraz zrobić.',
    benefit: 'Potem wszystko będzie gotowe.',
    primary: 'Dokończ',
  },
  'spare-key': {
    title: 'Drugi krok z zapasowym kluczem',
    body: 'Przy konfiguracji dostajesz kody odzyskiwania. Zgubisz telefon, a i tak wejdziesz.',
    benefit:
      'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Schowaj kody w bezpiecznym miejscu.',
    primary: 'Dodaj drugi krok',
  },
  'only-when': {
    title: 'Drugi krok tylko wtedy, gdy to ważne',
    body: 'Prosimy o niego na nowych urządzeniach i przy dużych zmianach. Tu logujesz się jak zwykle.',
    benefit: 'W większość dni go nie zauważysz.',
    primary: 'Dodaj drugi krok',
  },
  peers: {
    title: 'Dołącz do {share} zespołu',
    body: '{share} osób w Twoim zespole loguje się z drugim krokiem. Dodaj też swój.',
    benefit:
      'Zajmie to około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}.',
    primary: 'Dodaj drugi krok',
  },
  notice: {
    title: 'Drugi krok do dnia {date}',
    body: 'Możesz już wysyłać większe kwoty. Od dnia {date} potwierdzisz je drugim krokiem, by nikt inny nie mógł.',
    benefit: 'Dodaj go dziś i gotowe.',
    primary: 'Dodaj drugi krok',
  },
  'required-from': {
    title: 'Drugi krok do dnia {date}',
    body: 'Od dnia {date} wszyscy logują się tu z drugim krokiem. Do tego czasu wybierasz, kiedy.',
    benefit: 'Dodaj go dziś i gotowe.',
    primary: 'Dodaj drugi krok',
  },
  gate: {
    title: 'Jeden krok, zanim wyślesz {amount}',
    body: 'Przy takiej kwocie sprawdzamy, czy to Ty. Wystarczy raz ustawić drugi krok.',
    benefit: 'Twoja płatność jest zapisana.',
    primary: 'Ustaw drugi krok',
  },
  classic: {
    title: 'Dodać uwierzytelnianie dwuskładnikowe?',
    body: 'Twoje konto zawiera poufne dane. 2FA chroni w razie kradzieży hasła.',
    benefit: 'Konfiguracja zajmuje 2 minuty.',
    primary: 'Skonfiguruj 2FA',
  },
};
