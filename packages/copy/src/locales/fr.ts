import { compiled } from '../compiled/fr.ts';
import type { Language } from '../language.ts';
import { promptVariants } from './fr.prompt-variants.ts';
import { security } from './fr.security.ts';
import { settings } from './fr.settings.ts';

/**
 * French. « vous » : money and accounts are spoken about in it, and no bank says « tu ». Apostrophes are typographic,
 * because a straight one switches the placeholder behind it off; spaces before high punctuation do not break.
 */
export const fr: Language = {
  locale: 'fr',
  promptVariants: promptVariants,
  compiled,
  words: {
    'common.back': 'Retour',
    'common.cancel': 'Annuler',
    'common.cannotCopy': 'Impossible de copier ici. Le texte est sélectionné : copiez-le vous-même.',
    'common.close': 'Fermer',
    'common.continue': 'Continuer',
    'common.copied': 'Copié',
    'common.done': 'Terminé',
    'common.checking': 'Vérification…',
    'common.loading': 'Un instant…',
    'common.slow': 'C’est plus long que d’habitude. Nous y travaillons encore.',
    'common.startAgain': 'Recommencer',
    'common.tryAgain': 'Réessayer',
    'common.tooMany': 'Trop d’essais',
    'common.tooMany.wait': 'Attendez un peu, puis réessayez.',
    'common.tooMany.restart': 'Recommencez avec un nouveau code.',
    'common.waitFor': 'Réessayer dans {time}',

    'code.empty': 'Saisissez d’abord le code.',
    'code.incomplete': 'Saisissez les {digits} chiffres.',
    'code.triesLeft':
      '{left, plural, =0 {C’était le dernier essai pour l’instant.} one {Encore # essai.} other {Encore # essais.}}',

    'prompt.dismiss': 'Pas maintenant',
    'prompt.later': 'Me le rappeler',
    'prompt.remindIn': 'Me le rappeler dans {days, plural, one {# jour} other {# jours}}',
    'putOff.title': 'Quand cela vous va-t-il mieux ?',
    'putOff.body': 'Nous vous le redemanderons à ce moment-là.',
    'putOff.choice': '{days, plural, =1 {Demain} one {Dans # jour} other {Dans # jours}}',
    'putOff.why': 'Plutôt pas ? Dites-nous pourquoi.',
    'putOff.never': 'Ne plus demander',

    'picker.title': 'Choisissez votre deuxième étape',
    'picker.body': 'Prenez ce qui vous convient. Vous pourrez ajouter un autre moyen plus tard.',
    'picker.recommended': 'Recommandé',
    'picker.enrolled': 'Déjà configuré.',
    'picker.none.title': 'Rien à configurer ici',
    'picker.none.body': 'Ce compte n’a pas de deuxième étape à ajouter pour l’instant.',
    'picker.all.title': 'Tout est déjà activé',
    'picker.all.body': 'Ce compte n’a pas d’autre deuxième étape à ajouter pour l’instant.',

    'factor.passkey.name': 'Visage, empreinte ou code PIN',
    'factor.passkey.reason': 'Comme déverrouiller l’appareil. Aucun code.',
    'factor.passkey.enroll.title': 'Utilisez visage, empreinte ou code PIN',
    'factor.passkey.enroll.body':
      'Votre appareil vous demandera de le déverrouiller. Visage et empreinte ne le quittent jamais.',
    'factor.passkey.enroll.action': 'Configurer ici',
    'factor.passkey.enroll.waiting': 'Suivez les étapes sur votre appareil…',
    'factor.passkey.challenge.title': 'Confirmez que c’est vous',
    'factor.passkey.challenge.body': 'Déverrouillez avec votre visage, votre empreinte ou votre code PIN.',
    'factor.passkey.challenge.action': 'Déverrouiller ici',

    'factor.security_key.name': 'Clé de sécurité',
    'factor.security_key.reason': 'La petite clé remise par votre administrateur.',
    'factor.security_key.enroll.title': 'Ajoutez votre clé de sécurité',
    'factor.security_key.enroll.body':
      'Branchez la clé ou approchez-la de votre appareil. Suivez ensuite les indications.',
    'factor.security_key.enroll.action': 'Ajouter cette clé',
    'factor.security_key.challenge.title': 'Utilisez votre clé de sécurité',
    'factor.security_key.challenge.body':
      'Branchez la clé ou approchez-la de votre appareil, puis touchez-la.',
    'factor.security_key.challenge.action': 'Utiliser la clé',

    'factor.totp.name': 'Application d’authentification',
    'factor.totp.reason': 'Google Authenticator, Microsoft, 1Password…',
    'factor.totp.enroll.title': 'Reliez votre application',
    'factor.totp.enroll.body':
      'Scannez ceci avec l’application de votre téléphone. Saisissez ensuite le code affiché.',
    'factor.totp.enroll.bodyTouch':
      'Ouvrez ici votre application d’authentification. Elle ajoute ce compte et affiche un code. Saisissez-le ci-dessous.',
    'factor.totp.enroll.elsewhere': 'Votre application est sur un autre appareil ?',
    'factor.totp.enroll.qr':
      'QR code pour ajouter {account} de {issuer} à une application d’authentification. La clé ci-dessous fait de même.',
    'factor.totp.enroll.enlarge': 'Agrandir le QR code',
    'factor.totp.enroll.large': 'Scannez ceci avec votre application',
    'factor.totp.enroll.qrFailed': 'L’image ne s’est pas chargée. Utilisez la clé, ou réessayez.',
    'factor.totp.enroll.open': 'Ouvrir l’application',
    'factor.totp.enroll.key': 'Ou saisissez cette clé',
    'factor.totp.enroll.copyKey': 'Copier la clé',
    'factor.totp.code': 'Code à {digits} chiffres',
    'factor.totp.enroll.action': 'Confirmer',
    'factor.totp.wrongCode':
      'Ce code n’a pas marché. Prenez le plus récent, et vérifiez que votre téléphone se met à l’heure tout seul.',
    'factor.totp.usedCode': 'Le code de votre application vient de servir. Attendez le suivant.',
    'factor.totp.challenge.title': 'Confirmez que c’est vous',
    'factor.totp.challenge.body': 'Ouvrez votre application d’authentification et saisissez le code affiché.',
    'factor.totp.challenge.action': 'Confirmer',

    'factor.sms.name': 'SMS',
    'factor.sms.reason': 'Un code par SMS. D’autres moyens sont plus sûrs.',
    'factor.sms.enroll.title': 'Regardez votre téléphone',
    'factor.sms.challenge.title': 'Regardez votre téléphone',
    'factor.sms.known.title': 'Nous connaissons déjà ce numéro',
    'factor.sms.known.action': 'Utiliser ce numéro',
    'factor.sms.sent': 'Nous avons envoyé un code à {digits} chiffres au {destination}.',

    'factor.email.name': 'Code par e-mail',
    'factor.email.reason': 'Un code par e-mail. D’autres moyens sont plus sûrs.',
    'factor.email.enroll.title': 'Regardez vos e-mails',
    'factor.email.challenge.title': 'Regardez vos e-mails',
    'factor.email.known.title': 'Nous connaissons déjà cette adresse',
    'factor.email.known.action': 'Utiliser cette adresse',
    'factor.email.sent':
      'Nous avons envoyé un code à {digits} chiffres à {destination}. Cela peut prendre une minute.',

    'sentCode.known': 'Vos codes iront à {destination}. Pas besoin d’un code maintenant.',
    'sentCode.code': 'Code à {digits} chiffres',
    'sentCode.action': 'Confirmer',
    'sentCode.resend': 'Envoyer un autre code',
    'sentCode.resendIn': 'Autre code dans {time}',
    'sentCode.sentAgain': 'Un nouveau code est en route.',
    'sentCode.tooSoon': 'Un code vient de vous être envoyé. Attendez un peu avant le suivant.',
    'sentCode.wrongCode': 'Ce code n’a pas marché. Prenez le plus récent, ou faites-en envoyer un autre.',

    'factor.recovery_code.name': 'Code de secours',
    'factor.recovery_code.reason': 'L’un des codes que vous avez enregistrés.',
    'factor.recovery_code.challenge.title': 'Utilisez un code de secours',
    'factor.recovery_code.challenge.body':
      'Saisissez-en un que vous n’avez pas encore utilisé. Chaque code sert une fois.',
    'factor.recovery_code.code': 'Code de secours',
    'factor.recovery_code.wrongCode':
      'Ce code n’a pas marché. Vérifiez-le caractère par caractère, ou essayez-en un autre.',
    'factor.recovery_code.challenge.action': 'Confirmer',

    'enroll.reauthenticate.title': 'D’abord, votre mot de passe',
    'enroll.reauthenticate.body':
      'Votre connexion date un peu. Saisissez votre mot de passe dans la fenêtre ouverte. Nous reprendrons ici.',
    'enroll.reauthenticate.action': 'Continuer',
    'enroll.problem.title': 'Cela n’a pas marché',
    'enroll.progress': 'Étape {step} sur {total}',
    'enroll.unsupported.title': 'Ce navigateur ne sait pas faire cela',
    'enroll.alreadyHere.title': 'Cet appareil est déjà configuré',
    'enroll.elsewhere.body': 'Choisissez un autre moyen, ou prenez un autre appareil.',
    'enroll.another.titleUnsaved': 'Votre deuxième étape est activée',
    'enroll.another.body':
      '{factor} : c’est activé. Un autre moyen d’entrer aide si vous perdez un appareil.',
    'enroll.another.bodyLast': '{factor} : c’est activé.',
    'enroll.another.codesUnsaved':
      'Vos codes de secours ne sont pas encore enregistrés. Vous pouvez en créer dans vos réglages de sécurité.',
    'enroll.another.add': 'Ajouter un autre moyen',
    'enroll.another.done': 'Terminé',

    'codes.title': 'Gardez vos codes de secours',
    'codes.body':
      'Si vous perdez téléphone ou appareil, l’un d’eux vous fait entrer. Chaque code sert une fois.',
    'codes.list': 'Codes de secours',
    'codes.download': 'Télécharger les codes',
    'codes.copy': 'Copier',
    'codes.print': 'Imprimer',
    'codes.saved.copied': 'Collez-les en lieu sûr, puis continuez.',
    'codes.saved.downloaded': 'Téléchargés. Gardez le fichier en lieu sûr.',
    'codes.saved.printed': 'Imprimés. Gardez la page en lieu sûr.',
    'codes.cannotDownload': 'Impossible de télécharger ici. Copiez les codes ou notez-les.',
    'codes.cannotPrint': 'Impossible d’imprimer ici. Téléchargez les codes ou notez-les.',
    'codes.typeBack': 'Je les ai notés',
    'codes.typeBack.title': 'Saisissez l’un d’eux',
    'codes.typeBack.body': 'N’importe lequel. Il restera inutilisé.',
    'codes.typeBack.action': 'Vérifier le code',
    'codes.typeBack.wrong': 'Ce n’est aucun de ces codes. Vérifiez-le caractère par caractère.',
    'codes.gone':
      'Une liste plus récente existe : ces codes ne marcheront pas. Vous pouvez en créer dans vos réglages de sécurité.',
    'codes.leave': 'Passer pour l’instant',
    'codes.leave.title': 'Partir sans vos codes ?',
    'codes.leave.body':
      'Ces codes ne marcheront qu’une fois enregistrés, et ils ne s’affichent que maintenant. Sans eux, un appareil perdu peut vous laisser dehors.',
    'codes.leave.stay': 'Revenir à mes codes',
    'codes.leave.action': 'Partir sans eux',
    'codes.file.name': 'codes-de-secours.txt',
    'codes.file.heading': 'Codes de secours',
    'codes.file.account': 'Compte : {account}',
    'codes.file.body': 'Chaque code sert une fois. Gardez-les en lieu sûr, loin de votre mot de passe.',
    'codes.file.made': 'Créés le {date}',

    'celebration.title': 'Bravo. Votre deuxième étape est activée.',
    'celebration.body': 'Désormais, votre compte ne s’ouvre que pour vous.',

    'challenge.remember':
      'Ne plus demander sur cet appareil pendant {days, plural, one {# jour} other {# jours}}',
    'challenge.otherWay': 'Essayer un autre moyen',
    'challenge.choose.title': 'Comment voulez-vous confirmer ?',
    'challenge.choose.body': 'Choisissez un moyen que vous avez sous la main.',
    'challenge.choose.locked':
      'Trop d’essais avec l’un d’eux. Choisissez-en un autre, ou attendez qu’il soit de nouveau ouvert.',
    'challenge.locked': 'Réessayer dans un instant',
    'challenge.problem.title': 'Nous n’avons pas pu confirmer',
    'challenge.passed': 'Confirmé',

    'stepUp.approving': 'Vous approuvez',
    'stepUp.untouched': 'Rien ne se fait avant votre confirmation.',
    'stepUp.enroll': 'Configurez une fois une deuxième étape, et tout est prêt.',
    'stepUp.ready.title': 'Votre deuxième étape est activée',
    'stepUp.ready.body': 'Rien n’a encore été fait. Vérifiez une dernière fois, puis continuez.',

    'message.code.subject': 'Votre code pour {service}',
    'message.code.body':
      'Saisissez ce code pour confirmer que c’est vous. Il sert une fois, pendant {minutes} minutes.',
    'message.code.warning':
      'Vous ne l’avez pas demandé ? Ne le donnez à personne. Quelqu’un connaît peut-être votre mot de passe : changez-le.',
    'message.code.text': '{code} est votre code pour {service}. Ne le donnez à personne.',
    'message.factor_added.subject': 'Une deuxième étape a été ajoutée à votre compte',
    'message.factor_added.body': 'Ajout à votre compte {service} le {date} : {factor}.',
    'message.factor_removed.subject': 'Une deuxième étape a été supprimée de votre compte',
    'message.factor_removed.body': 'Suppression de votre compte {service} le {date} : {factor}.',
    'message.factors_reset.subject': 'Votre deuxième étape a été réinitialisée',
    'message.factors_reset.body':
      'Un administrateur a réinitialisé la deuxième étape de votre compte {service} le {date}. Vous la configurerez de nouveau à votre prochaine connexion.',
    'message.recovery_code_used.subject': 'Un code de secours a été utilisé',
    'message.recovery_code_used.body':
      'Un code de secours a ouvert votre compte {service} le {date}. {left, plural, =0 {Il n’en reste aucun.} one {Il en reste #.} other {Il en reste #.}}',
    'message.recovery_codes_replaced.subject': 'Vous avez de nouveaux codes de secours',
    'message.recovery_codes_replaced.body':
      'Les codes de secours de votre compte {service} ont été remplacés le {date}. Les anciens ne marchent plus.',
    'message.phone_changed.subject': 'Votre compte a un nouveau numéro de téléphone',
    'message.phone_changed.body':
      'Un nouveau numéro de téléphone a été enregistré pour votre compte {service} le {date}.',
    'message.factor.named': '{type} « {name} »',
    'message.notYou':
      'Ce n’était pas vous ? Connectez-vous, regardez vos réglages de sécurité et changez votre mot de passe.',
    'message.notYou.link': 'Ouvrir les réglages de sécurité',

    'action.other': 'Confirmer ce changement',
    'action.admin_access': 'Ouvrir l’administration',
    'action.cancel_subscription': 'Résilier l’abonnement',
    'action.change_email': 'Changer votre adresse e-mail',
    'action.change_password': 'Changer votre mot de passe',
    'action.change_phone': 'Changer votre numéro de téléphone',
    'action.delete_account': 'Supprimer ce compte',
    'action.delete_account.confirm': 'Supprimer le compte',
    'action.delete_account.effect': 'C’est définitif.',
    'action.export_data': 'Exporter des données',
    'action.mfa.disable': 'Désactiver la deuxième étape',
    'action.mfa.disable.effect': 'Dès lors, votre mot de passe suffit à ouvrir votre compte.',
    'action.payout.change_destination': 'Changer le compte des versements',
    'action.recovery_codes.regenerate': 'Créer de nouveaux codes de secours',
    'action.recovery_codes.regenerate.effect': 'Les anciens ne marcheront plus.',
    'action.role.grant_admin': 'Nommer un administrateur',
    'action.transfer_money': 'Envoyer de l’argent',
    'action.transfer_money.confirm': 'Envoyer {amount, select, none {l’argent} other {{amount}}}',
    'action.view_compliance_data': 'Voir les données de conformité',

    'reminder.subject': 'Vous vouliez un rappel',
    'reminder.greeting': 'Bonjour {name},',
    'reminder.body':
      'Vous vouliez ajouter une deuxième étape à votre connexion sur {service}. C’est le jour que vous avez choisi.',
    'reminder.path': 'Connectez-vous comme d’habitude, puis ouvrez vos réglages de sécurité.',
    'reminder.link': 'Ouvrir les réglages',
    'reminder.unsubscribe': 'Arrêter ces rappels',
    'reminder.stop.title': 'Arrêter les rappels ?',
    'reminder.stop.body':
      'Nous ne vous rappellerons plus d’ajouter une deuxième étape. Rien d’autre ne change.',
    'reminder.stopped': 'C’est fait. Vous ne recevrez plus de rappels.',
    'reminder.unknown': 'Ce lien ne correspond à aucun de nos rappels.',

    'context.amount': 'Montant',
    'context.account': 'Compte',
    'context.destination': 'Vers',
    'context.email': 'E-mail',
    'context.from': 'De',
    'context.iban': 'IBAN',
    'context.invoice': 'Facture',
    'context.member': 'Membre',
    'context.payee': 'À',
    'context.phone': 'Numéro de téléphone',
    'context.reference': 'Référence',
    'context.role': 'Rôle',

    ...security,
    ...settings,

    'problem.invalid_format': 'Cela ne semble pas correct. Vérifiez et réessayez.',
    'problem.unknown_action': 'Nous ne connaissons pas cette action. Rien n’a été fait.',
    'problem.unauthenticated': 'Votre session est fermée. Reconnectez-vous pour continuer.',
    'problem.reauthentication_required': 'Saisissez de nouveau votre mot de passe pour continuer.',
    'problem.step_up_required': 'Confirmez d’abord que c’est vous.',
    'problem.enrollment_required': 'Configurez d’abord une deuxième étape.',
    'problem.not_own_session':
      'Vous êtes connecté au nom de quelqu’un d’autre. Seule cette personne peut le faire, après s’être connectée.',
    'problem.cross_origin': 'Cette page ne peut pas faire cela. Ouvrez-la depuis l’application.',
    'problem.factor_not_allowed': 'Votre organisation n’utilise pas ce moyen. Choisissez-en un autre.',
    'problem.factor_not_accepted': 'Ce moyen n’est pas assez solide ici. Choisissez-en un autre.',
    'problem.factor_too_new':
      'Ce moyen est trop récent pour cela. Choisissez-en un autre, ou réessayez plus tard.',
    'problem.not_found': 'C’est expiré ou abandonné. Recommencez.',
    'problem.challenge_consumed': 'Cela a déjà servi. Recommencez.',
    'problem.already_enrolled': 'C’est déjà configuré.',
    'problem.last_required_factor':
      'C’est votre dernière deuxième étape, alors elle reste. Ajoutez-en d’abord une autre.',
    'problem.not_dismissible': 'Cela ne peut pas être reporté.',
    'problem.too_many_factors': 'Vous avez autant de moyens que possible. Supprimez-en un d’abord.',
    'problem.idempotency_conflict': 'Cela a été envoyé deux fois. Recommencez.',
    'problem.version_conflict': 'Cela a changé entre-temps. Ouvrez-le à nouveau.',
    'problem.challenge_expired':
      'Cela a pris du temps, alors nous n’attendons plus. Recommencez quand vous voulez.',
    'problem.too_large': 'C’est plus que nous ne pouvons accepter.',
    'problem.unsupported_media_type': 'Cela n’est pas bien arrivé. Réessayez.',
    'problem.invalid_code': 'Ce code n’a pas marché. Vérifiez-le et réessayez.',
    'problem.invalid_passkey': 'Cet appareil n’a pas pu confirmer. Réessayez.',
    'problem.attempts_exhausted': 'Cela fait plusieurs essais. Recommencez avec un nouveau code.',
    'problem.factor_locked': 'Trop d’essais avec ce moyen. Attendez un peu, puis réessayez.',
    'problem.rate_limited': 'Cela fait beaucoup d’essais. Attendez un peu, puis réessayez.',
    'problem.unavailable': 'Le serveur ne répond pas. Vérifiez votre connexion et réessayez.',

    'ceremony.cancelled': 'Rien n’a changé. Réessayez quand vous voulez, ou choisissez un autre moyen.',
    'ceremony.timed_out': 'Votre appareil n’a pas répondu à temps. Réessayez.',
    'ceremony.already_on_this_device':
      'Cet appareil est déjà configuré. Choisissez un autre moyen, ou prenez un autre appareil.',
    'ceremony.unsupported': 'Ce navigateur ne sait pas faire cela. Choisissez un autre moyen.',

    'reason.busy': 'Ce n’est pas le moment',
    'reason.no_phone_here': 'Je n’ai pas mon téléphone',
    'reason.lockout_worry': 'Je risque de rester dehors',
    'reason.slows_me_down': 'Cela me ralentirait',
    'reason.not_needed': 'Je n’en ai pas besoin',
    'reason.other': 'Autre chose',

    'strength.phishing_resistant': 'Le plus solide',
    'strength.aal2': 'Solide',
    'strength.low': 'Moins solide',

    'option.recovery_channel': 'Vous l’utilisez pour récupérer votre compte.',
    'option.no_phone': 'Ajoutez d’abord un numéro de téléphone.',
    'option.not_configured': 'Non proposé ici.',
    'option.high_security_account': 'Pas assez solide pour ce compte.',
    'option.organization_policy': 'Votre organisation n’utilise pas ce moyen.',
    'option.device_unsupported': 'Ce navigateur ne sait pas le faire. Essayez sur un autre appareil.',
    'option.admin_only': 'Réservé aux administrateurs.',
  },
};
