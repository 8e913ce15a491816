import type { Translated } from '../catalogue.ts';
import type { security as source } from './en.security.ts';

/** German: the security page, its badge, and the required enrolment before an action. */
export const security: Translated<typeof source> = {
  'security.title': 'Sicherheit der Anmeldung',
  'security.loading': 'Ihre Sicherheit wird geladen …',
  'security.problem.title': 'Das ließ sich nicht laden',
  'security.score': 'Sicherheit: {value} von {max}',
  'security.level.none': 'Fügen Sie einen zweiten Schritt hinzu, damit sich Ihr Konto nur für Sie öffnet.',
  'security.level.start': 'Ein guter Anfang. Die Liste zeigt, was als Nächstes hilft.',
  'security.level.strong': 'Stark. Die Liste zeigt, was noch fehlt.',
  'security.level.full': 'Alles erledigt. Es gibt nichts mehr zu tun.',
  'security.level.lookAt': 'Nur eine Sache lohnt einen Blick.',
  'security.checklist': 'Was Ihr Konto zu Ihrem macht',
  'security.done': 'Erledigt',
  'security.open': 'Offen',
  'security.check.factor': 'Zweiter Schritt ist an',
  'security.check.recovery_codes': 'Notfallcodes gesichert',
  'security.check.phishing_resistant': 'Anmeldung mit Gesicht, Fingerabdruck oder PIN',
  'security.check.second_factor': 'Ein zweiter Weg hinein, falls einer fehlt',

  'security.factors.title': 'Ihre zweiten Schritte',
  'security.factors.empty': 'Noch nichts da. Ein Schritt genügt für den Anfang.',
  'security.factors.add': 'Weiteren Weg hinzufügen',
  'security.factors.added': 'Hinzugefügt: {date}',
  'security.factors.used': 'Zuletzt benutzt: {when}',
  'security.factors.unused': 'Noch nicht benutzt',
  'security.factors.rename': '{name} umbenennen',
  'security.factors.remove': '{name} entfernen',
  'security.factors.name': 'Name',
  'security.factors.saveName': 'Speichern',
  'security.factors.cancel': 'Abbrechen',
  'security.changed.rename': 'Der neue Name ist gespeichert.',
  'security.changed.remove': 'Entfernt. Damit kann sich niemand mehr anmelden.',
  'security.changed.regenerate': 'Ihre neuen Notfallcodes gelten. Die alten funktionieren nicht mehr.',

  'security.remove.title': '{name} entfernen?',
  'security.remove.body':
    'Es bestätigt dann nicht mehr, dass Sie es sind. Sie können es jederzeit neu einrichten.',
  'security.remove.last':
    'Das ist Ihr einziger zweiter Schritt. Ohne ihn öffnet Ihr Passwort allein Ihr Konto, und auch Ihre Notfallcodes enden.',
  'security.remove.action': 'Entfernen',
  'security.remove.keep': 'Behalten',

  'security.codes.title': 'Notfallcodes',
  'security.codes.left': '{remaining, plural, =0 {Keine Codes mehr} one {Noch # Code} other {Noch # Codes}}',
  'security.codes.made': 'Erstellt: {date}. Jeder Code gilt einmal.',
  'security.codes.none': 'Noch keine Codes',
  'security.codes.noneBody': 'Ein gesicherter Code lässt Sie hinein, wenn Handy oder Gerät fehlen.',
  'security.codes.unsaved': 'Noch nicht gesichert',
  'security.codes.unsavedBody': 'Ihre Codes gelten, sobald Sie sie gesichert haben.',
  'security.codes.make': 'Codes holen',
  'security.codes.renew': 'Neue Codes erstellen',
  'security.renew.title': 'Neue Notfallcodes erstellen?',
  'security.renew.body':
    'Ihre alten Codes gelten, bis Sie die neuen gesichert haben. Danach gelten nur noch die neuen.',
  'security.renew.keep': 'Alte Codes behalten',

  'advice.no-factor.title': 'Fügen Sie einen zweiten Schritt hinzu',
  'advice.no-factor.body':
    'Ihr Passwort öffnet Ihr Konto. Ein zweiter Schritt sorgt dafür, dass es sich nur für Sie öffnet.',
  'advice.no-factor.action': 'Schritt hinzufügen',
  'advice.codes-not-saved.title': 'Sichern Sie Ihre Notfallcodes',
  'advice.codes-not-saved.body':
    'Sie waren weg, bevor sie gesichert waren. Sie gelten daher noch nicht. Holen Sie sich neue.',
  'advice.codes-not-saved.action': 'Meine Codes holen',
  'advice.codes-missing.title': 'Holen Sie Ihre Notfallcodes',
  'advice.codes-missing.body': 'Mit einem gesicherten Code kommen Sie auch ohne Handy oder Gerät hinein.',
  'advice.codes-missing.action': 'Meine Codes holen',
  'advice.codes-low.title':
    '{remaining, plural, =0 {Ihre Notfallcodes sind aufgebraucht} one {Noch # Notfallcode} other {Noch # Notfallcodes}}',
  'advice.codes-low.body': 'Erstellen Sie gleich neue, damit immer ein Ersatzschlüssel bereitliegt.',
  'advice.codes-low.action': 'Neue Codes erstellen',
  'advice.only-one-factor.title': 'Ein zweiter Weg hinein',
  'advice.only-one-factor.body': 'Fehlt Ihnen dieser einmal, kommen Sie auf dem anderen sofort hinein.',
  'advice.only-one-factor.action': 'Weiteren Weg hinzufügen',
  'advice.factor-never-used.title': '{name} noch nie benutzt',
  'advice.factor-never-used.body': 'Probieren Sie es einmal aus. Dann klappt es, wenn Sie es brauchen.',
  'advice.factor-never-used.action': 'Jetzt ausprobieren',
  'advice.check-up.title': '{name} noch zur Hand?',
  'advice.check-up.body':
    'Ein kurzer Versuch zeigt, ob es klappt. Wenn nicht, liegt es meist an einem neuen Handy.',
  'advice.check-up.action': 'Jetzt ausprobieren',

  'badge.on': 'Zweiter Schritt an',
  'badge.attention': 'Zweiter Schritt an, eine Sache ist offen',
  'badge.off': 'Zweiter Schritt aus',

  'gate.waiting': 'Wartet auf Sie',
  'gate.title': 'Ein Schritt, bevor es weitergeht',
  'gate.body': 'Hier prüfen wir, dass Sie es sind. Einmal einrichten, dann sind Sie bereit.',
  'gate.saved': 'Ihre Arbeit ist gespeichert. Danach geht es genau hier weiter.',
  'gate.action': 'Schritt einrichten',
  'gate.leave': 'Zurück',
  'gate.until': 'Bis {date} geht es auch ohne.',
  'gate.later': 'Ohne fortfahren',
  'gate.steps': 'Kurz und nur einmal: Weg wählen, bestätigen, Notfallcodes sichern.',
  'gate.kept': 'Was Sie gespeichert haben, bleibt, wie es ist. Gleich danach geht es weiter.',
  'gate.required.service':
    'Hier melden sich alle mit einem zweiten Schritt an, damit ein Passwort allein nichts öffnet.',
  'gate.required.organization':
    'Ihre Organisation verlangt einen zweiten Schritt, damit ein Passwort allein nichts öffnet.',
  'gate.required.role': 'Ihre Rolle kann vieles für andere ändern. Darum braucht sie einen zweiten Schritt.',
  'gate.required.tier': 'Von diesem Konto hängt viel ab. Darum braucht es einen zweiten Schritt.',
  'gate.stronger':
    'Für dieses Konto reichen SMS nicht aus, denn sie lassen sich umleiten. Richten Sie einen anderen Weg ein.',
  'gate.codes.title': 'Notfallcodes sichern',
  'gate.codes.body': 'Damit kommen Sie hinein, wenn Ihr Telefon verloren geht. Danach ist alles fertig.',
  'gate.codes.action': 'Codes anzeigen',
  'offer.title': 'Einen zweiten Schritt hinzufügen?',
  'offer.body': 'Er hält Ihr Konto bei Ihnen, auch wenn jemand Ihr Passwort erfährt.',
  'offer.once': 'Wir fragen nur einmal. Später finden Sie es in Ihren Sicherheitseinstellungen.',
  'offer.action': 'Schritt einrichten',
  'offer.skip': 'Überspringen',

  'action.factor.add': 'Zweiten Schritt hinzufügen',
  'action.factor.remove': 'Zweiten Schritt entfernen',
};
