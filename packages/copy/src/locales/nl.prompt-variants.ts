import type { TranslatedVariants } from '../language.ts';

/** The Dutch prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'Een tweede stap toevoegen bij het inloggen?',
    body: 'Je wachtwoord opent je account. Met een tweede stap gaat het alleen voor jou open.',
    benefit:
      'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Je kunt het altijd wijzigen.',
    primary: 'Tweede stap toevoegen',
  },
  faster: {
    title: 'Inloggen met je gezicht of vingerafdruk?',
    body: 'Net zo snel als je dit apparaat ontgrendelt. Je hoeft geen code te typen.',
    benefit: 'Snel voor jou, en gemaakt om alleen bij jou te werken.',
    primary: 'Sneller inloggen',
  },
  'first-payment': {
    title: 'Houd je betalingen van jou',
    body: 'Je eerste betaling is gelukt. Met een tweede stap kun alleen jij de volgende doen.',
    benefit: 'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}.',
    primary: 'Betalingen beschermen',
  },
  'first-invite': {
    title: 'Je team groeit',
    body: 'Je hebt net {name} uitgenodigd. Een tweede stap past op het werk dat jullie delen.',
    benefit:
      'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Je team hoeft niets te doen.',
    primary: 'Tweede stap toevoegen',
  },
  'new-device': {
    title: 'Je hebt ingelogd op een nieuw apparaat',
    body: 'We zagen een login op {device} op {date}. Met een tweede stap wacht elk nieuw apparaat op jouw oké.',
    benefit: 'Jij kiest welke apparaten erin komen.',
    primary: 'Tweede stap toevoegen',
  },
  'one-week': {
    title: 'De eerste week zit erop. Knap werk!',
    body: 'Je hebt hier iets opgebouwd. Een tweede stap houdt het veilig.',
    benefit: 'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}.',
    primary: 'Account beveiligen',
  },
  finish: {
    title: 'Nog één stap naar een veiliger account',
    body: 'Je hebt {setting} aangezet. Een tweede stap is het beste wat je nu kunt doen.',
    benefit: 'Daarna is alles geregeld.',
    primary: 'Instellen afronden',
  },
  'spare-key': {
    title: 'Een tweede stap, met reservesleutel',
    body: 'Bij het instellen krijg je herstelcodes. Raak je je telefoon kwijt, dan kom je er toch in.',
    benefit:
      'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Bewaar je codes op een veilige plek.',
    primary: 'Tweede stap toevoegen',
  },
  'only-when': {
    title: 'Een tweede stap, alleen als het telt',
    body: 'We vragen erom op nieuwe apparaten en bij grote wijzigingen. Hier log je in zoals altijd.',
    benefit: 'De meeste dagen merk je er niets van.',
    primary: 'Tweede stap toevoegen',
  },
  peers: {
    title: 'Doe mee met {share} van je team',
    body: '{share} van je team logt in met een tweede stap. Voeg die van jou ook toe.',
    benefit: 'Duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}.',
    primary: 'Tweede stap toevoegen',
  },
  notice: {
    title: 'Een tweede stap voor {date}',
    body: 'Je kunt nu grotere bedragen versturen. Vanaf {date} bevestig je die met een tweede stap, zodat alleen jij het kunt.',
    benefit: 'Voeg hem vandaag toe en je bent klaar.',
    primary: 'Tweede stap toevoegen',
  },
  'required-from': {
    title: 'Een tweede stap voor {date}',
    body: 'Vanaf {date} logt iedereen hier in met een tweede stap. Tot dan kies je zelf wanneer.',
    benefit: 'Voeg hem vandaag toe en je bent klaar.',
    primary: 'Tweede stap toevoegen',
  },
  gate: {
    title: 'Eén stap voordat je {amount} verstuurt',
    body: 'Bij zo’n bedrag kijken we of jij het bent. Stel één keer een tweede stap in en je bent klaar.',
    benefit: 'Je betaling is opgeslagen.',
    primary: 'Tweede stap instellen',
  },
  classic: {
    title: 'Tweefactorauthenticatie toevoegen?',
    body: 'Je account bevat gevoelige gegevens. 2FA beschermt tegen gestolen wachtwoorden.',
    benefit: 'Instellen duurt 2 minuten.',
    primary: '2FA instellen',
  },
};
