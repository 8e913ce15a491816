import type { TranslatedVariants } from '../language.ts';

/** The German prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'Anmeldung um zweiten Schritt ergänzen?',
    body: 'Ihr Passwort öffnet Ihr Konto. Ein zweiter Schritt sorgt dafür, dass es sich nur für Sie öffnet.',
    benefit:
      'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Sie können es jederzeit ändern.',
    primary: 'Schritt hinzufügen',
  },
  faster: {
    title: 'Mit Gesicht oder Fingerabdruck anmelden?',
    body: 'So schnell, wie Sie dieses Gerät entsperren. Sie tippen keinen Code.',
    benefit: 'Schnell für Sie und so gemacht, dass es nur bei Ihnen klappt.',
    primary: 'Schneller anmelden',
  },
  'first-payment': {
    title: 'Damit Ihre Zahlungen Ihre bleiben',
    body: 'Ihre erste Zahlung ist durch. Mit einem zweiten Schritt können nur Sie die nächste auslösen.',
    benefit: 'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}.',
    primary: 'Zahlungen schützen',
  },
  'first-invite': {
    title: 'Ihr Team wächst',
    body: 'Sie haben gerade {name} eingeladen. Ein zweiter Schritt passt auf Ihre gemeinsame Arbeit auf.',
    benefit:
      'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Ihr Team braucht nichts zu tun.',
    primary: 'Schritt hinzufügen',
  },
  'new-device': {
    title: 'Sie haben sich auf einem neuen Gerät angemeldet',
    body: 'Anmeldung auf {device} am {date}. Mit einem zweiten Schritt braucht jedes neue Gerät Ihr Ja.',
    benefit: 'Sie bestimmen, welche Geräte hineinkommen.',
    primary: 'Schritt hinzufügen',
  },
  'one-week': {
    title: 'Die erste Woche ist geschafft. Stark!',
    body: 'Sie haben hier etwas aufgebaut. Ein zweiter Schritt hält es sicher.',
    benefit: 'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}.',
    primary: 'Konto absichern',
  },
  finish: {
    title: 'Noch ein Schritt zum sichereren Konto',
    body: 'Sie haben {setting} eingeschaltet. Ein zweiter Schritt ist die beste Ergänzung dazu.',
    benefit: 'Dann ist alles erledigt.',
    primary: 'Einrichtung abschließen',
  },
  'spare-key': {
    title: 'Ein zweiter Schritt mit Ersatzschlüssel',
    body: 'Beim Einrichten bekommen Sie Notfallcodes. Fehlt Ihr Handy einmal, kommen Sie trotzdem hinein.',
    benefit: 'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Heben Sie die Codes gut auf.',
    primary: 'Schritt hinzufügen',
  },
  'only-when': {
    title: 'Ein zweiter Schritt, nur wenn es zählt',
    body: 'Wir fragen auf neuen Geräten und bei großen Änderungen. Hier melden Sie sich wie gewohnt an.',
    benefit: 'An den meisten Tagen merken Sie nichts davon.',
    primary: 'Schritt hinzufügen',
  },
  peers: {
    title: '{share} Ihres Teams sind schon dabei',
    body: '{share} Ihres Teams melden sich mit einem zweiten Schritt an. Machen Sie auch mit.',
    benefit: 'Dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}.',
    primary: 'Schritt hinzufügen',
  },
  notice: {
    title: 'Ein zweiter Schritt bis {date}',
    body: 'Sie können jetzt höhere Beträge senden. Ab {date} bestätigen Sie sie in einem zweiten Schritt, damit nur Sie es können.',
    benefit: 'Heute eingerichtet, und Sie sind bereit.',
    primary: 'Schritt hinzufügen',
  },
  'required-from': {
    title: 'Ein zweiter Schritt bis {date}',
    body: 'Ab {date} melden sich hier alle mit einem zweiten Schritt an. Bis dahin wählen Sie den Zeitpunkt.',
    benefit: 'Heute eingerichtet, und Sie sind bereit.',
    primary: 'Schritt hinzufügen',
  },
  gate: {
    title: 'Ein Schritt, bevor Sie {amount} senden',
    body: 'Bei diesem Betrag prüfen wir, dass Sie es sind. Einmal einrichten, dann sind Sie bereit.',
    benefit: 'Ihre Zahlung ist gespeichert.',
    primary: 'Schritt einrichten',
  },
  classic: {
    title: '2-Faktor-Authentifizierung einrichten?',
    body: 'Ihr Konto enthält vertrauliche Daten. 2FA schützt bei gestohlenen Passwörtern.',
    benefit: 'Die Einrichtung dauert 2 Minuten.',
    primary: '2FA einrichten',
  },
};
