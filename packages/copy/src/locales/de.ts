import { compiled } from '../compiled/de.ts';
import type { Language } from '../language.ts';
import { promptVariants } from './de.prompt-variants.ts';
import { security } from './de.security.ts';
import { settings } from './de.settings.ts';

/**
 * German. „Sie“: this speaks about payments and accounts, also for banks and employers, where an uninvited „du“ is
 * out of place and a „Sie“ never is. A host with a „du“ of its own overrides by key.
 */
export const de: Language = {
  locale: 'de',
  promptVariants: promptVariants,
  compiled,
  words: {
    'common.back': 'Zurück',
    'common.cancel': 'Abbrechen',
    'common.cannotCopy': 'Kopieren geht hier nicht. Der Text ist markiert: Kopieren Sie ihn von Hand.',
    'common.close': 'Schließen',
    'common.continue': 'Weiter',
    'common.copied': 'Kopiert',
    'common.done': 'Fertig',
    'common.checking': 'Wird geprüft …',
    'common.loading': 'Einen Moment …',
    'common.slow': 'Das dauert länger als sonst. Wir sind noch dran.',
    'common.startAgain': 'Neu beginnen',
    'common.tryAgain': 'Erneut versuchen',
    'common.tooMany': 'Zu viele Versuche',
    'common.tooMany.wait': 'Warten Sie ein wenig und versuchen Sie es dann erneut.',
    'common.tooMany.restart': 'Beginnen Sie mit einem neuen Code.',
    'common.waitFor': 'Erneut möglich in {time}',

    'code.empty': 'Geben Sie zuerst den Code ein.',
    'code.incomplete': 'Geben Sie alle {digits} Ziffern ein.',
    'code.triesLeft':
      '{left, plural, =0 {Das war vorerst der letzte Versuch.} one {Noch # Versuch.} other {Noch # Versuche.}}',

    'prompt.dismiss': 'Nicht jetzt',
    'prompt.later': 'Später erinnern',
    'prompt.remindIn': 'In {days, plural, one {# Tag} other {# Tagen}} erinnern',
    'putOff.title': 'Wann passt es besser?',
    'putOff.body': 'Dann fragen wir noch einmal.',
    'putOff.choice': '{days, plural, =1 {Morgen} one {In # Tag} other {In # Tagen}}',
    'putOff.why': 'Lieber nicht? Sagen Sie uns, warum.',
    'putOff.never': 'Nicht mehr fragen',

    'picker.title': 'Wählen Sie Ihren zweiten Schritt',
    'picker.body': 'Nehmen Sie, was zu Ihnen passt. Später kann ein weiterer Weg dazukommen.',
    'picker.recommended': 'Empfohlen',
    'picker.enrolled': 'Schon eingerichtet.',
    'picker.none.title': 'Hier gibt es nichts einzurichten',
    'picker.none.body': 'Für dieses Konto gibt es gerade keinen zweiten Schritt.',
    'picker.all.title': 'Alles ist schon an',
    'picker.all.body': 'Für dieses Konto gibt es gerade keinen weiteren zweiten Schritt.',

    'factor.passkey.name': 'Gesicht, Fingerabdruck oder PIN',
    'factor.passkey.reason': 'Wie das Gerät entsperren. Ganz ohne Code.',
    'factor.passkey.enroll.title': 'Gesicht, Fingerabdruck oder PIN nutzen',
    'factor.passkey.enroll.body':
      'Ihr Gerät bittet Sie, es zu entsperren. Gesicht und Fingerabdruck verlassen das Gerät nie.',
    'factor.passkey.enroll.action': 'Hier einrichten',
    'factor.passkey.enroll.waiting': 'Folgen Sie den Schritten auf Ihrem Gerät …',
    'factor.passkey.challenge.title': 'Bestätigen Sie, dass Sie es sind',
    'factor.passkey.challenge.body': 'Entsperren Sie mit Gesicht, Fingerabdruck oder PIN.',
    'factor.passkey.challenge.action': 'Mit Gerät entsperren',

    'factor.security_key.name': 'Sicherheitsschlüssel',
    'factor.security_key.reason': 'Der kleine Schlüssel von Ihrer Administration.',
    'factor.security_key.enroll.title': 'Sicherheitsschlüssel hinzufügen',
    'factor.security_key.enroll.body':
      'Stecken Sie den Schlüssel ein oder halten Sie ihn ans Gerät. Folgen Sie dann den Schritten.',
    'factor.security_key.enroll.action': 'Schlüssel hinzufügen',
    'factor.security_key.challenge.title': 'Sicherheitsschlüssel verwenden',
    'factor.security_key.challenge.body':
      'Stecken Sie den Schlüssel ein oder halten Sie ihn ans Gerät. Berühren Sie ihn dann.',
    'factor.security_key.challenge.action': 'Schlüssel verwenden',

    'factor.totp.name': 'Authenticator-App',
    'factor.totp.reason': 'Google Authenticator, Microsoft, 1Password…',
    'factor.totp.enroll.title': 'Authenticator-App verbinden',
    'factor.totp.enroll.body':
      'Scannen Sie das Bild mit der App auf Ihrem Handy. Tippen Sie dann den Code ab, den sie zeigt.',
    'factor.totp.enroll.bodyTouch':
      'Öffnen Sie hier Ihre Authenticator-App. Sie nimmt dieses Konto auf und zeigt einen Code. Tippen Sie ihn unten ein.',
    'factor.totp.enroll.elsewhere': 'Ist Ihr Authenticator auf einem anderen Gerät?',
    'factor.totp.enroll.qr':
      'QR-Code, der {account} bei {issuer} in eine Authenticator-App aufnimmt. Der Schlüssel darunter leistet dasselbe.',
    'factor.totp.enroll.enlarge': 'QR-Code vergrößern',
    'factor.totp.enroll.large': 'Scannen Sie das mit Ihrer App',
    'factor.totp.enroll.qrFailed':
      'Das Bild wurde nicht geladen. Nehmen Sie den Schlüssel oder versuchen Sie es erneut.',
    'factor.totp.enroll.open': 'Im Authenticator öffnen',
    'factor.totp.enroll.key': 'Oder diesen Schlüssel eingeben',
    'factor.totp.enroll.copyKey': 'Schlüssel kopieren',
    'factor.totp.code': '{digits}-stelliger Code',
    'factor.totp.enroll.action': 'Bestätigen',
    'factor.totp.wrongCode':
      'Dieser Code hat nicht geklappt. Nehmen Sie den neuesten und prüfen Sie, ob Ihr Handy die Uhrzeit selbst einstellt.',
    'factor.totp.usedCode': 'Der Code in Ihrer App wurde gerade verwendet. Warten Sie auf den nächsten.',
    'factor.totp.challenge.title': 'Bestätigen Sie, dass Sie es sind',
    'factor.totp.challenge.body':
      'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie zeigt.',
    'factor.totp.challenge.action': 'Bestätigen',

    'factor.sms.name': 'SMS',
    'factor.sms.reason': 'Ein Code aufs Handy. Andere Wege sind sicherer.',
    'factor.sms.enroll.title': 'Schauen Sie auf Ihr Handy',
    'factor.sms.challenge.title': 'Schauen Sie auf Ihr Handy',
    'factor.sms.known.title': 'Diese Nummer kennen wir schon',
    'factor.sms.known.action': 'Diese Nummer nutzen',
    'factor.sms.sent': 'Wir haben einen {digits}-stelligen Code an {destination} gesendet.',

    'factor.email.name': 'Code per E-Mail',
    'factor.email.reason': 'Ein Code per E-Mail. Andere Wege sind sicherer.',
    'factor.email.enroll.title': 'Schauen Sie in Ihre E-Mails',
    'factor.email.challenge.title': 'Schauen Sie in Ihre E-Mails',
    'factor.email.known.title': 'Diese Adresse kennen wir schon',
    'factor.email.known.action': 'Diese Adresse nutzen',
    'factor.email.sent':
      'Wir haben einen {digits}-stelligen Code an {destination} gesendet. Das kann eine Minute dauern.',

    'sentCode.known': 'Ihre Codes gehen an {destination}. Jetzt brauchen Sie keinen.',
    'sentCode.code': '{digits}-stelliger Code',
    'sentCode.action': 'Bestätigen',
    'sentCode.resend': 'Neuen Code senden',
    'sentCode.resendIn': 'Neuer Code in {time}',
    'sentCode.sentAgain': 'Ein neuer Code ist unterwegs.',
    'sentCode.tooSoon': 'Ein Code ging gerade eben an Sie. Bis zum nächsten dauert es noch ein wenig.',
    'sentCode.wrongCode':
      'Dieser Code hat nicht geklappt. Nehmen Sie den neuesten oder lassen Sie sich einen neuen senden.',

    'factor.recovery_code.name': 'Notfallcode',
    'factor.recovery_code.reason': 'Einer der Codes, die Sie gesichert haben.',
    'factor.recovery_code.challenge.title': 'Notfallcode verwenden',
    'factor.recovery_code.challenge.body': 'Geben Sie einen noch unbenutzten ein. Jeder Code gilt einmal.',
    'factor.recovery_code.code': 'Notfallcode',
    'factor.recovery_code.wrongCode':
      'Dieser Code hat nicht geklappt. Prüfen Sie Zeichen für Zeichen oder nehmen Sie einen anderen.',
    'factor.recovery_code.challenge.action': 'Bestätigen',

    'enroll.reauthenticate.title': 'Zuerst noch einmal Ihr Passwort',
    'enroll.reauthenticate.body':
      'Ihre Anmeldung ist eine Weile her. Geben Sie Ihr Passwort im geöffneten Fenster ein. Dann geht es hier weiter.',
    'enroll.reauthenticate.action': 'Weiter',
    'enroll.problem.title': 'Das hat nicht geklappt',
    'enroll.progress': 'Schritt {step} von {total}',
    'enroll.unsupported.title': 'Dieser Browser kann das nicht',
    'enroll.alreadyHere.title': 'Dieses Gerät ist schon eingerichtet',
    'enroll.elsewhere.body': 'Wählen Sie einen anderen Weg oder nehmen Sie ein anderes Gerät.',
    'enroll.another.titleUnsaved': 'Ihr zweiter Schritt ist an',
    'enroll.another.body': '{factor} ist an. Ein zweiter Weg hinein hilft, wenn ein Gerät fehlt.',
    'enroll.another.bodyLast': '{factor} ist an.',
    'enroll.another.codesUnsaved':
      'Ihre Notfallcodes sind noch nicht gesichert. In den Sicherheitseinstellungen können Sie neue erstellen.',
    'enroll.another.add': 'Weiteren Weg hinzufügen',
    'enroll.another.done': 'Fertig',

    'codes.title': 'Heben Sie Ihre Notfallcodes auf',
    'codes.body': 'Fehlen Handy oder Gerät, lässt einer davon Sie hinein. Jeder Code gilt einmal.',
    'codes.list': 'Notfallcodes',
    'codes.download': 'Codes herunterladen',
    'codes.copy': 'Kopieren',
    'codes.print': 'Drucken',
    'codes.saved.copied': 'Legen Sie sie sicher ab, dann geht es weiter.',
    'codes.saved.downloaded': 'Heruntergeladen. Heben Sie die Datei sicher auf.',
    'codes.saved.printed': 'Gedruckt. Heben Sie das Blatt sicher auf.',
    'codes.cannotDownload':
      'Herunterladen geht hier nicht. Kopieren Sie die Codes, oder schreiben Sie sie auf.',
    'codes.cannotPrint': 'Drucken geht hier nicht. Laden Sie die Codes herunter, oder schreiben Sie sie auf.',
    'codes.typeBack': 'Ich habe sie notiert',
    'codes.typeBack.title': 'Tippen Sie einen davon ab',
    'codes.typeBack.body': 'Welcher, ist egal. Er bleibt unbenutzt.',
    'codes.typeBack.action': 'Code prüfen',
    'codes.typeBack.wrong': 'Das ist keiner dieser Codes. Prüfen Sie Zeichen für Zeichen.',
    'codes.gone':
      'Inzwischen gibt es neuere Codes, diese gelten nicht mehr. In den Sicherheitseinstellungen können Sie neue erstellen.',
    'codes.leave': 'Vorerst überspringen',
    'codes.leave.title': 'Ohne Ihre Codes weitergehen?',
    'codes.leave.body':
      'Diese Codes gelten erst, wenn Sie sie gesichert haben, und sie sind nur jetzt zu sehen. Ohne sie kann ein verlorenes Gerät Sie aussperren.',
    'codes.leave.stay': 'Zurück zu den Codes',
    'codes.leave.action': 'Ohne Codes weiter',
    'codes.file.name': 'notfallcodes.txt',
    'codes.file.heading': 'Notfallcodes',
    'codes.file.account': 'Konto: {account}',
    'codes.file.body': 'Jeder Code gilt einmal. Heben Sie sie sicher auf, getrennt von Ihrem Passwort.',
    'codes.file.made': 'Erstellt am {date}',

    'celebration.title': 'Gut gemacht. Ihr zweiter Schritt ist an.',
    'celebration.body': 'Von jetzt an öffnet sich Ihr Konto nur für Sie.',

    'challenge.remember': 'Auf diesem Gerät {days, plural, one {# Tag} other {# Tage}} lang nicht fragen',
    'challenge.otherWay': 'Anderen Weg wählen',
    'challenge.choose.title': 'Wie möchten Sie bestätigen?',
    'challenge.choose.body': 'Wählen Sie einen Weg, den Sie zur Hand haben.',
    'challenge.choose.locked':
      'Das waren zu viele Versuche auf einem Weg. Nehmen Sie einen anderen oder warten Sie, bis er wieder offen ist.',
    'challenge.locked': 'In Kürze erneut möglich',
    'challenge.problem.title': 'Wir konnten es nicht bestätigen',
    'challenge.passed': 'Bestätigt',

    'stepUp.approving': 'Sie geben frei',
    'stepUp.untouched': 'Bis Sie bestätigen, geschieht nichts.',
    'stepUp.enroll': 'Richten Sie einmal einen zweiten Schritt ein, dann sind Sie dafür bereit.',
    'stepUp.ready.title': 'Ihr zweiter Schritt ist an',
    'stepUp.ready.body': 'Es ist noch nichts geschehen. Sehen Sie noch einmal hin, dann geht es weiter.',

    'message.code.subject': 'Ihr Code für {service}',
    'message.code.body':
      'Geben Sie diesen Code ein und bestätigen Sie so, dass Sie es sind. Er gilt einmal und {minutes} Minuten lang.',
    'message.code.warning':
      'Sie haben ihn nicht angefordert? Geben Sie ihn niemandem. Vielleicht kennt jemand Ihr Passwort, ändern Sie es also.',
    'message.code.text': '{code} ist Ihr Code für {service}. Geben Sie ihn niemandem.',
    'message.factor_added.subject': 'Ihr Konto hat einen neuen zweiten Schritt',
    'message.factor_added.body': '{factor} wurde am {date} für Ihr Konto bei {service} eingerichtet.',
    'message.factor_removed.subject': 'Ein zweiter Schritt wurde aus Ihrem Konto entfernt',
    'message.factor_removed.body': '{factor} wurde am {date} aus Ihrem Konto bei {service} entfernt.',
    'message.factors_reset.subject': 'Ihr zweiter Schritt wurde zurückgesetzt',
    'message.factors_reset.body':
      'Die Administration hat am {date} den zweiten Schritt Ihres Kontos bei {service} zurückgesetzt. Bei der nächsten Anmeldung richten Sie ihn neu ein.',
    'message.recovery_code_used.subject': 'Ein Notfallcode wurde benutzt',
    'message.recovery_code_used.body':
      'Am {date} hat ein Notfallcode Ihr Konto bei {service} geöffnet. {left, plural, =0 {Es ist keiner mehr übrig.} one {Es ist noch # übrig.} other {Es sind noch # übrig.}}',
    'message.recovery_codes_replaced.subject': 'Sie haben neue Notfallcodes',
    'message.recovery_codes_replaced.body':
      'Die Notfallcodes Ihres Kontos bei {service} wurden am {date} ersetzt. Die alten funktionieren nicht mehr.',
    'message.phone_changed.subject': 'Ihr Konto hat eine neue Telefonnummer',
    'message.phone_changed.body':
      'Für Ihr Konto bei {service} wurde am {date} eine neue Telefonnummer hinterlegt.',
    'message.factor.named': '{type} „{name}“',
    'message.notYou':
      'Waren Sie das nicht? Melden Sie sich an, sehen Sie Ihre Sicherheitseinstellungen durch und ändern Sie Ihr Passwort.',
    'message.notYou.link': 'Sicherheitseinstellungen öffnen',

    'action.other': 'Diese Änderung bestätigen',
    'action.admin_access': 'Administration öffnen',
    'action.cancel_subscription': 'Abo kündigen',
    'action.change_email': 'E-Mail-Adresse ändern',
    'action.change_password': 'Passwort ändern',
    'action.change_phone': 'Telefonnummer ändern',
    'action.delete_account': 'Dieses Konto löschen',
    'action.delete_account.confirm': 'Konto löschen',
    'action.delete_account.effect': 'Das lässt sich nicht rückgängig machen.',
    'action.export_data': 'Daten exportieren',
    'action.mfa.disable': 'Zweiten Schritt ausschalten',
    'action.mfa.disable.effect': 'Von da an öffnet Ihr Passwort allein Ihr Konto.',
    'action.payout.change_destination': 'Auszahlungsziel ändern',
    'action.recovery_codes.regenerate': 'Neue Notfallcodes erstellen',
    'action.recovery_codes.regenerate.effect': 'Die alten gelten dann nicht mehr.',
    'action.role.grant_admin': 'Administrationsrechte vergeben',
    'action.transfer_money': 'Geld senden',
    'action.transfer_money.confirm': '{amount, select, none {Geld} other {{amount}}} senden',
    'action.view_compliance_data': 'Compliance-Daten ansehen',

    'reminder.subject': 'Sie wollten erinnert werden',
    'reminder.greeting': 'Guten Tag {name},',
    'reminder.body':
      'Sie wollten Ihre Anmeldung bei {service} um einen zweiten Schritt ergänzen. Heute ist der Tag, den Sie gewählt haben.',
    'reminder.path': 'Melden Sie sich wie gewohnt an und öffnen Sie Ihre Sicherheitseinstellungen.',
    'reminder.link': 'Sicherheitseinstellungen öffnen',
    'reminder.unsubscribe': 'Keine Erinnerungen mehr',
    'reminder.stop.title': 'Keine Erinnerungen mehr?',
    'reminder.stop.body': 'Wir erinnern Sie nicht mehr an den zweiten Schritt. Sonst ändert sich nichts.',
    'reminder.stopped': 'Erledigt. Sie bekommen keine Erinnerungen mehr.',
    'reminder.unknown': 'Dieser Link gehört zu keiner unserer Erinnerungen.',

    'context.amount': 'Betrag',
    'context.account': 'Konto',
    'context.destination': 'An',
    'context.email': 'E-Mail',
    'context.from': 'Von',
    'context.iban': 'IBAN',
    'context.invoice': 'Rechnung',
    'context.member': 'Mitglied',
    'context.payee': 'An',
    'context.phone': 'Telefonnummer',
    'context.reference': 'Verwendungszweck',
    'context.role': 'Rolle',

    ...security,
    ...settings,

    'problem.invalid_format': 'Das sieht nicht richtig aus. Prüfen Sie es und versuchen Sie es erneut.',
    'problem.unknown_action': 'Diese Aktion kennen wir nicht. Es ist nichts geschehen.',
    'problem.unauthenticated': 'Sie sind abgemeldet. Melden Sie sich wieder an, dann geht es weiter.',
    'problem.reauthentication_required': 'Geben Sie Ihr Passwort noch einmal ein, dann geht es weiter.',
    'problem.step_up_required': 'Bestätigen Sie zuerst, dass Sie es sind.',
    'problem.enrollment_required': 'Richten Sie zuerst einen zweiten Schritt ein.',
    'problem.not_own_session':
      'Sie sind für jemand anderen angemeldet. Nur diese Person kann das tun, nachdem sie sich angemeldet hat.',
    'problem.cross_origin': 'Diese Seite kann das nicht. Öffnen Sie es aus der App.',
    'problem.factor_not_allowed': 'Ihre Organisation nutzt diesen Weg nicht. Wählen Sie einen anderen.',
    'problem.factor_not_accepted': 'Dieser Weg ist hier nicht stark genug. Wählen Sie einen anderen.',
    'problem.factor_too_new':
      'Dieser Weg ist dafür noch zu neu. Wählen Sie einen anderen oder versuchen Sie es später.',
    'problem.not_found': 'Das ist abgelaufen oder wurde verlassen. Beginnen Sie neu.',
    'problem.challenge_consumed': 'Das wurde schon benutzt. Beginnen Sie neu.',
    'problem.already_enrolled': 'Das ist schon eingerichtet.',
    'problem.last_required_factor':
      'Das ist Ihr letzter zweiter Schritt, darum bleibt er. Fügen Sie zuerst einen anderen hinzu.',
    'problem.not_dismissible': 'Das lässt sich nicht aufschieben.',
    'problem.too_many_factors': 'Mehr Wege können wir nicht speichern. Entfernen Sie zuerst einen.',
    'problem.idempotency_conflict': 'Das wurde zweimal gesendet. Beginnen Sie neu.',
    'problem.version_conflict': 'Das wurde inzwischen geändert. Öffnen Sie es neu.',
    'problem.challenge_expired':
      'Das hat eine Weile gedauert, darum warten wir nicht mehr. Beginnen Sie neu, sobald Sie so weit sind.',
    'problem.too_large': 'Das ist mehr, als wir annehmen können.',
    'problem.unsupported_media_type': 'Das kam nicht richtig an. Versuchen Sie es erneut.',
    'problem.invalid_code': 'Dieser Code hat nicht geklappt. Prüfen Sie ihn und versuchen Sie es erneut.',
    'problem.invalid_passkey': 'Dieses Gerät konnte es nicht bestätigen. Versuchen Sie es erneut.',
    'problem.attempts_exhausted': 'Das waren mehrere Versuche. Beginnen Sie mit einem neuen Code.',
    'problem.factor_locked':
      'Das waren zu viele Versuche auf diesem Weg. Warten Sie ein wenig und versuchen Sie es dann erneut.',
    'problem.rate_limited':
      'Das waren viele Versuche. Warten Sie ein wenig und versuchen Sie es dann erneut.',
    'problem.unavailable':
      'Wir erreichen den Server nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',

    'ceremony.cancelled':
      'Es wurde nichts geändert. Versuchen Sie es wieder, wenn Sie so weit sind, oder wählen Sie einen anderen Weg.',
    'ceremony.timed_out': 'Ihr Gerät hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
    'ceremony.already_on_this_device':
      'Dieses Gerät ist schon eingerichtet. Wählen Sie einen anderen Weg oder nehmen Sie ein anderes Gerät.',
    'ceremony.unsupported': 'Dieser Browser kann das nicht. Wählen Sie einen anderen Weg.',

    'reason.busy': 'Ich habe gerade zu tun',
    'reason.no_phone_here': 'Mein Handy ist nicht hier',
    'reason.lockout_worry': 'Ich könnte mich aussperren',
    'reason.slows_me_down': 'Es würde mich aufhalten',
    'reason.not_needed': 'Ich brauche es nicht',
    'reason.other': 'Etwas anderes',

    'strength.phishing_resistant': 'Am stärksten',
    'strength.aal2': 'Stark',
    'strength.low': 'Schwächer',

    'option.recovery_channel': 'Damit stellen Sie Ihr Konto wieder her.',
    'option.no_phone': 'Hinterlegen Sie zuerst eine Telefonnummer.',
    'option.not_configured': 'Hier nicht im Angebot.',
    'option.high_security_account': 'Für dieses Konto nicht stark genug.',
    'option.organization_policy': 'Ihre Organisation nutzt diesen Weg nicht.',
    'option.device_unsupported': 'Dieser Browser kann das nicht. Versuchen Sie es auf einem anderen Gerät.',
    'option.admin_only': 'Nur für die Administration.',
  },
};
