import { compiled } from '../compiled/nl.ts';
import type { Language } from '../language.ts';
import { promptVariants } from './nl.prompt-variants.ts';
import { security } from './nl.security.ts';
import { settings } from './nl.settings.ts';

/**
 * Dutch. “Je”: shops, governments and banks say it to everybody by now, and a “u” would put distance where a person
 * needs a hand. “Jij” only where the point is that it is you and nobody else.
 */
export const nl: Language = {
  locale: 'nl',
  promptVariants: promptVariants,
  compiled,
  words: {
    'common.back': 'Terug',
    'common.cancel': 'Annuleren',
    'common.cannotCopy': 'Kopiëren kan hier niet. De tekst is geselecteerd: kopieer die zelf.',
    'common.close': 'Sluiten',
    'common.continue': 'Verder',
    'common.copied': 'Gekopieerd',
    'common.done': 'Klaar',
    'common.checking': 'Controleren…',
    'common.loading': 'Een ogenblik…',
    'common.slow': 'Dit duurt langer dan anders. We zijn nog bezig.',
    'common.startAgain': 'Opnieuw beginnen',
    'common.tryAgain': 'Opnieuw proberen',
    'common.tooMany': 'Te veel pogingen',
    'common.tooMany.wait': 'Wacht even en probeer het dan opnieuw.',
    'common.tooMany.restart': 'Begin opnieuw met een nieuwe code.',
    'common.waitFor': 'Opnieuw over {time}',

    'code.empty': 'Vul eerst de code in.',
    'code.incomplete': 'Vul alle {digits} cijfers in.',
    'code.triesLeft':
      '{left, plural, =0 {Dat was voorlopig de laatste poging.} one {Nog # poging.} other {Nog # pogingen.}}',

    'prompt.dismiss': 'Niet nu',
    'prompt.later': 'Herinner me later',
    'prompt.remindIn': 'Herinner me over {days, plural, one {# dag} other {# dagen}}',
    'putOff.title': 'Wanneer komt het beter uit?',
    'putOff.body': 'Dan vragen we het nog eens.',
    'putOff.choice': '{days, plural, =1 {Morgen} one {Over # dag} other {Over # dagen}}',
    'putOff.why': 'Liever niet? Vertel ons waarom.',
    'putOff.never': 'Niet meer vragen',

    'picker.title': 'Kies je tweede stap',
    'picker.body': 'Kies wat bij je past. Later kun je nog een manier toevoegen.',
    'picker.recommended': 'Aanbevolen',
    'picker.enrolled': 'Al ingesteld.',
    'picker.none.title': 'Hier is niets in te stellen',
    'picker.none.body': 'Voor dit account is er nu geen tweede stap om toe te voegen.',
    'picker.all.title': 'Alles staat al aan',
    'picker.all.body': 'Voor dit account is er nu geen andere tweede stap om toe te voegen.',

    'factor.passkey.name': 'Gezicht, vingerafdruk of pincode',
    'factor.passkey.reason': 'Net zo snel als je dit apparaat ontgrendelt. Zonder code.',
    'factor.passkey.enroll.title': 'Gebruik je gezicht, vinger of pincode',
    'factor.passkey.enroll.body':
      'Je apparaat vraagt je het te ontgrendelen. Je gezicht en vingerafdruk blijven op het apparaat.',
    'factor.passkey.enroll.action': 'Hier instellen',
    'factor.passkey.enroll.waiting': 'Volg de stappen op je apparaat…',
    'factor.passkey.challenge.title': 'Bevestig dat jij het bent',
    'factor.passkey.challenge.body': 'Ontgrendel met je gezicht, vingerafdruk of pincode.',
    'factor.passkey.challenge.action': 'Hier ontgrendelen',

    'factor.security_key.name': 'Beveiligingssleutel',
    'factor.security_key.reason': 'De kleine sleutel die je van je beheerder kreeg.',
    'factor.security_key.enroll.title': 'Voeg je beveiligingssleutel toe',
    'factor.security_key.enroll.body':
      'Sluit de sleutel aan of houd hem tegen je apparaat. Volg daarna de stappen.',
    'factor.security_key.enroll.action': 'Sleutel toevoegen',
    'factor.security_key.challenge.title': 'Gebruik je beveiligingssleutel',
    'factor.security_key.challenge.body':
      'Sluit de sleutel aan of houd hem tegen je apparaat en raak hem dan aan.',
    'factor.security_key.challenge.action': 'Sleutel gebruiken',

    'factor.totp.name': 'Authenticator-app',
    'factor.totp.reason':
      'Een app zoals Google Authenticator, Microsoft Authenticator of 1Password toont een korte code. Ook offline.',
    'factor.totp.enroll.title': 'Verbind je authenticator-app',
    'factor.totp.enroll.body': 'Scan dit met de app op je telefoon. Typ dan de code die je ziet.',
    'factor.totp.enroll.bodyTouch':
      'Open hier je authenticator-app. Die voegt dit account toe en toont een code. Typ die hieronder.',
    'factor.totp.enroll.elsewhere': 'Staat je authenticator op een ander apparaat?',
    'factor.totp.enroll.qr':
      'QR-code om {account} van {issuer} toe te voegen aan een authenticator-app. De sleutel hieronder doet hetzelfde.',
    'factor.totp.enroll.enlarge': 'QR-code vergroten',
    'factor.totp.enroll.large': 'Scan dit met je app',
    'factor.totp.enroll.qrFailed':
      'De afbeelding is niet geladen. Gebruik de sleutel of probeer het opnieuw.',
    'factor.totp.enroll.open': 'Openen in authenticator',
    'factor.totp.enroll.key': 'Of vul deze sleutel in',
    'factor.totp.enroll.copyKey': 'Sleutel kopiëren',
    'factor.totp.code': 'Code van {digits} cijfers',
    'factor.totp.enroll.action': 'Bevestigen',
    'factor.totp.wrongCode':
      'Die code werkte niet. Gebruik de nieuwste en kijk of je telefoon zelf de tijd instelt.',
    'factor.totp.usedCode': 'De code in je app is net gebruikt. Wacht op de volgende.',
    'factor.totp.challenge.title': 'Bevestig dat jij het bent',
    'factor.totp.challenge.body': 'Open je authenticator-app en vul de code in die je ziet.',
    'factor.totp.challenge.action': 'Bevestigen',

    'factor.sms.name': 'Sms',
    'factor.sms.reason': 'We sturen een code naar je telefoon. Andere manieren beschermen beter.',
    'factor.sms.enroll.title': 'Kijk op je telefoon',
    'factor.sms.challenge.title': 'Kijk op je telefoon',
    'factor.sms.known.title': 'We kennen dit nummer al',
    'factor.sms.known.action': 'Gebruik dit nummer',
    'factor.sms.sent': 'We hebben een code van {digits} cijfers gestuurd naar {destination}.',

    'factor.email.name': 'Code per e-mail',
    'factor.email.reason': 'We sturen een code naar je adres. Andere manieren beschermen beter.',
    'factor.email.enroll.title': 'Kijk in je e-mail',
    'factor.email.challenge.title': 'Kijk in je e-mail',
    'factor.email.known.title': 'We kennen dit adres al',
    'factor.email.known.action': 'Gebruik dit adres',
    'factor.email.sent':
      'We hebben een code van {digits} cijfers gestuurd naar {destination}. Het kan een minuut duren.',

    'sentCode.known': 'Je codes gaan naar {destination}. Je hebt er nu geen nodig.',
    'sentCode.code': 'Code van {digits} cijfers',
    'sentCode.action': 'Bevestigen',
    'sentCode.resend': 'Nieuwe code sturen',
    'sentCode.resendIn': 'Nieuwe code over {time}',
    'sentCode.sentAgain': 'Er is een nieuwe code onderweg.',
    'sentCode.tooSoon': 'We hebben net een code gestuurd. Wacht even voor de volgende.',
    'sentCode.wrongCode': 'Die code werkte niet. Gebruik de nieuwste of laat een nieuwe sturen.',

    'factor.recovery_code.name': 'Herstelcode',
    'factor.recovery_code.reason': 'Een van de codes die je hebt bewaard.',
    'factor.recovery_code.challenge.title': 'Gebruik een herstelcode',
    'factor.recovery_code.challenge.body':
      'Vul er een in die je nog niet hebt gebruikt. Elke code werkt één keer.',
    'factor.recovery_code.code': 'Herstelcode',
    'factor.recovery_code.wrongCode': 'Die code werkte niet. Kijk letter voor letter of probeer een andere.',
    'factor.recovery_code.challenge.action': 'Bevestigen',

    'enroll.reauthenticate.title': 'Eerst nog eens je wachtwoord',
    'enroll.reauthenticate.body':
      'Je bent al een tijdje ingelogd. Vul je wachtwoord in het geopende venster in. Dan gaan we hier verder.',
    'enroll.reauthenticate.action': 'Verder',
    'enroll.problem.title': 'Dat lukte niet',
    'enroll.progress': 'Stap {step} van {total}',
    'enroll.unsupported.title': 'Deze browser kan dat niet',
    'enroll.alreadyHere.title': 'Dit apparaat is al ingesteld',
    'enroll.elsewhere.body': 'Kies een andere manier of gebruik een ander apparaat.',
    'enroll.another.titleUnsaved': 'Je tweede stap staat aan',
    'enroll.another.body':
      '{factor} staat aan. Een tweede weg naar binnen helpt als je een apparaat kwijtraakt.',
    'enroll.another.bodyLast': '{factor} staat aan.',
    'enroll.another.codesUnsaved':
      'Je herstelcodes zijn nog niet bewaard. In je beveiligingsinstellingen kun je nieuwe maken.',
    'enroll.another.add': 'Andere manier toevoegen',
    'enroll.another.done': 'Klaar',

    'codes.title': 'Bewaar je herstelcodes',
    'codes.body':
      'Ben je je telefoon of apparaat kwijt, dan kom je hiermee binnen. Elke code werkt één keer.',
    'codes.list': 'Herstelcodes',
    'codes.download': 'Codes downloaden',
    'codes.copy': 'Kopiëren',
    'codes.print': 'Afdrukken',
    'codes.saved.copied': 'Plak ze op een veilige plek en ga verder.',
    'codes.saved.downloaded': 'Gedownload. Bewaar het bestand op een veilige plek.',
    'codes.saved.printed': 'Afgedrukt. Bewaar het blad op een veilige plek.',
    'codes.cannotDownload': 'Downloaden kan hier niet. Kopieer de codes of schrijf ze op.',
    'codes.cannotPrint': 'Afdrukken kan hier niet. Download de codes of schrijf ze op.',
    'codes.typeBack': 'Ik heb ze opgeschreven',
    'codes.typeBack.title': 'Typ er één over',
    'codes.typeBack.body': 'Welke maakt niet uit. Hij blijft ongebruikt.',
    'codes.typeBack.action': 'Code controleren',
    'codes.typeBack.wrong': 'Dat is geen van deze codes. Kijk letter voor letter.',
    'codes.gone':
      'Er zijn nieuwere codes, dus deze werken niet. In je beveiligingsinstellingen kun je nieuwe maken.',
    'codes.leave': 'Voor nu overslaan',
    'codes.leave.title': 'Weggaan zonder je codes?',
    'codes.leave.body':
      'Deze codes werken pas als je ze bewaart, en je ziet ze alleen nu. Zonder kan een kwijtgeraakt apparaat je buitensluiten.',
    'codes.leave.stay': 'Terug naar mijn codes',
    'codes.leave.action': 'Weggaan zonder codes',
    'codes.file.name': 'herstelcodes.txt',
    'codes.file.heading': 'Herstelcodes',
    'codes.file.account': 'Account: {account}',
    'codes.file.body': 'Elke code werkt één keer. Bewaar ze op een veilige plek, niet bij je wachtwoord.',
    'codes.file.made': 'Gemaakt op {date}',

    'celebration.title': 'Goed gedaan. Je tweede stap staat aan.',
    'celebration.body': 'Vanaf nu gaat je account alleen voor jou open.',

    'challenge.remember': 'Op dit apparaat {days, plural, one {# dag} other {# dagen}} lang niet vragen',
    'challenge.otherWay': 'Andere manier proberen',
    'challenge.choose.title': 'Hoe wil je bevestigen?',
    'challenge.choose.body': 'Kies een manier die je bij de hand hebt.',
    'challenge.choose.locked':
      'Te veel pogingen met een ervan. Kies een andere of wacht tot hij weer opengaat.',
    'challenge.locked': 'Zo dadelijk opnieuw',
    'challenge.problem.title': 'We konden het niet bevestigen',
    'challenge.passed': 'Bevestigd',

    'stepUp.approving': 'Je keurt goed',
    'stepUp.untouched': 'Er gebeurt niets tot je bevestigt.',
    'stepUp.enroll': 'Stel één keer een tweede stap in, dan ben je hier klaar voor.',
    'stepUp.ready.title': 'Je tweede stap staat aan',
    'stepUp.ready.body': 'Er is nog niets gebeurd. Kijk nog één keer en ga dan verder.',

    'message.code.subject': 'Je code voor {service}',
    'message.code.body':
      'Vul deze code in om te bevestigen dat jij het bent. Hij werkt één keer, {minutes} minuten lang.',
    'message.code.warning':
      'Heb je er niet om gevraagd? Geef hem aan niemand. Misschien kent iemand je wachtwoord, dus wijzig het.',
    'message.code.text': '{code} is je code voor {service}. Geef hem aan niemand.',
    'message.factor_added.subject': 'Er is een tweede stap toegevoegd aan je account',
    'message.factor_added.body': '{factor} is op {date} ingesteld voor je account bij {service}.',
    'message.factor_removed.subject': 'Er is een tweede stap verwijderd uit je account',
    'message.factor_removed.body': '{factor} is op {date} verwijderd uit je account bij {service}.',
    'message.factors_reset.subject': 'Je tweede stap is opnieuw ingesteld',
    'message.factors_reset.body':
      'Een beheerder heeft de tweede stap van je account bij {service} op {date} gewist. Bij je volgende login stel je hem opnieuw in.',
    'message.recovery_code_used.subject': 'Er is een herstelcode gebruikt',
    'message.recovery_code_used.body':
      'Een herstelcode heeft je account bij {service} geopend op {date}. {left, plural, =0 {Er is er geen meer over.} one {Er is er nog # over.} other {Er zijn er nog # over.}}',
    'message.recovery_codes_replaced.subject': 'Je hebt nieuwe herstelcodes',
    'message.recovery_codes_replaced.body':
      'De herstelcodes van je account bij {service} zijn op {date} vervangen. De oude werken niet meer.',
    'message.phone_changed.subject': 'Er is een nieuw telefoonnummer bij je account',
    'message.phone_changed.body':
      'Op {date} is een nieuw telefoonnummer bewaard voor je account bij {service}.',
    'message.factor.named': '{type} ‘{name}’',
    'message.notYou': 'Was jij dit niet? Log in, bekijk je beveiligingsinstellingen en wijzig je wachtwoord.',
    'message.notYou.link': 'Beveiligingsinstellingen openen',

    'action.other': 'Deze wijziging bevestigen',
    'action.admin_access': 'Beheer openen',
    'action.cancel_subscription': 'Het abonnement opzeggen',
    'action.change_email': 'Je e-mailadres wijzigen',
    'action.change_password': 'Je wachtwoord wijzigen',
    'action.change_phone': 'Je telefoonnummer wijzigen',
    'action.delete_account': 'Dit account verwijderen',
    'action.delete_account.confirm': 'Account verwijderen',
    'action.delete_account.effect': 'Dit kan niet ongedaan worden gemaakt.',
    'action.export_data': 'Gegevens exporteren',
    'action.mfa.disable': 'De tweede stap uitzetten',
    'action.mfa.disable.effect': 'Daarna opent je wachtwoord alleen al je account.',
    'action.payout.change_destination': 'Uitbetalingsrekening wijzigen',
    'action.recovery_codes.regenerate': 'Nieuwe herstelcodes maken',
    'action.recovery_codes.regenerate.effect': 'De oude werken dan niet meer.',
    'action.role.grant_admin': 'Iemand beheerder maken',
    'action.transfer_money': 'Geld versturen',
    'action.transfer_money.confirm': '{amount, select, none {Geld} other {{amount}}} versturen',
    'action.view_compliance_data': 'Compliancegegevens bekijken',

    'reminder.subject': 'Je vroeg om een herinnering',
    'reminder.greeting': 'Hallo {name},',
    'reminder.body':
      'Je wilde een tweede stap toevoegen bij het inloggen op {service}. Vandaag is de dag die je koos.',
    'reminder.path': 'Log in zoals altijd en open je beveiligingsinstellingen.',
    'reminder.link': 'Instellingen openen',
    'reminder.unsubscribe': 'Geen herinneringen meer',
    'reminder.stop.title': 'Geen herinneringen meer?',
    'reminder.stop.body': 'We herinneren je niet meer aan een tweede stap. Verder verandert er niets.',
    'reminder.stopped': 'Klaar. Je krijgt geen herinneringen meer.',
    'reminder.unknown': 'Deze link hoort niet bij een herinnering van ons.',

    'context.amount': 'Bedrag',
    'context.account': 'Rekening',
    'context.destination': 'Naar',
    'context.email': 'E-mail',
    'context.from': 'Van',
    'context.iban': 'IBAN',
    'context.invoice': 'Factuur',
    'context.member': 'Lid',
    'context.payee': 'Aan',
    'context.phone': 'Telefoonnummer',
    'context.reference': 'Kenmerk',
    'context.role': 'Rol',

    ...security,
    ...settings,

    'problem.invalid_format': 'Dat ziet er niet goed uit. Kijk het na en probeer het opnieuw.',
    'problem.unknown_action': 'Deze actie kennen we niet. Er is niets gebeurd.',
    'problem.unauthenticated': 'Je bent uitgelogd. Log weer in om verder te gaan.',
    'problem.reauthentication_required': 'Vul je wachtwoord nog eens in om verder te gaan.',
    'problem.step_up_required': 'Bevestig eerst dat jij het bent.',
    'problem.enrollment_required': 'Stel eerst een tweede stap in.',
    'problem.not_own_session':
      'Je bent ingelogd voor iemand anders. Alleen die persoon kan dit doen, na het inloggen.',
    'problem.cross_origin': 'Deze pagina kan dat niet. Open het vanuit de app.',
    'problem.factor_not_allowed': 'Je organisatie gebruikt deze manier niet. Kies een andere.',
    'problem.factor_not_accepted': 'Deze manier is hier niet sterk genoeg. Kies een andere.',
    'problem.factor_too_new': 'Deze manier is hiervoor te nieuw. Kies een andere of probeer het later.',
    'problem.not_found': 'Dat is verlopen of verlaten. Begin opnieuw.',
    'problem.challenge_consumed': 'Dit is al gebruikt. Begin opnieuw.',
    'problem.already_enrolled': 'Dit is al ingesteld.',
    'problem.last_required_factor':
      'Dit is je laatste tweede stap, dus die blijft. Voeg eerst een andere toe.',
    'problem.not_dismissible': 'Dit kan niet worden uitgesteld.',
    'problem.too_many_factors': 'Meer manieren kunnen we niet bewaren. Verwijder er eerst een.',
    'problem.idempotency_conflict': 'Dit is twee keer verstuurd. Begin opnieuw.',
    'problem.version_conflict': 'Iemand heeft dit intussen gewijzigd. Open het opnieuw.',
    'problem.challenge_expired':
      'Dat duurde een tijdje, dus we wachten niet meer. Begin opnieuw wanneer je wilt.',
    'problem.too_large': 'Dat is meer dan we kunnen aannemen.',
    'problem.unsupported_media_type': 'Dat kwam niet goed aan. Probeer het opnieuw.',
    'problem.invalid_code': 'Die code werkte niet. Kijk hem na en probeer het opnieuw.',
    'problem.invalid_passkey': 'Dit apparaat kon het niet bevestigen. Probeer het opnieuw.',
    'problem.attempts_exhausted': 'Dat waren meerdere pogingen. Begin opnieuw met een nieuwe code.',
    'problem.factor_locked': 'Te veel pogingen op deze manier. Wacht even en probeer het dan opnieuw.',
    'problem.rate_limited': 'Dat waren veel pogingen. Wacht even en probeer het dan opnieuw.',
    'problem.unavailable': 'We kunnen de server niet bereiken. Kijk je verbinding na en probeer het opnieuw.',

    'ceremony.cancelled': 'Er is niets veranderd. Probeer het wanneer je wilt of kies een andere manier.',
    'ceremony.timed_out': 'Je apparaat reageerde niet op tijd. Probeer het opnieuw.',
    'ceremony.already_on_this_device':
      'Dit apparaat is al ingesteld. Kies een andere manier of gebruik een ander apparaat.',
    'ceremony.unsupported': 'Deze browser kan dat niet. Kies een andere manier.',

    'reason.busy': 'Ik ben nu bezig',
    'reason.no_phone_here': 'Ik heb mijn telefoon niet bij me',
    'reason.lockout_worry': 'Ik sluit mezelf misschien buiten',
    'reason.slows_me_down': 'Het houdt me op',
    'reason.not_needed': 'Ik heb het niet nodig',
    'reason.other': 'Iets anders',

    'strength.phishing_resistant': 'Sterkst',
    'strength.aal2': 'Sterk',
    'strength.low': 'Minder sterk',

    'option.recovery_channel': 'Hiermee herstel je je account.',
    'option.no_phone': 'Voeg eerst een telefoonnummer toe.',
    'option.not_configured': 'Hier niet beschikbaar.',
    'option.high_security_account': 'Niet sterk genoeg voor dit account.',
    'option.organization_policy': 'Je organisatie gebruikt deze manier niet.',
    'option.device_unsupported': 'Deze browser kan dit niet. Probeer het op een ander apparaat.',
    'option.admin_only': 'Alleen voor beheerders.',
  },
};
