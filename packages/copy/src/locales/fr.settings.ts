import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** French: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'Un instant, nous regardons…',

  'devices.title': 'Appareils mémorisés',
  'devices.body':
    'Ils se connectent sans la deuxième étape jusqu’au jour indiqué. Les gros changements la demandent toujours.',
  'devices.empty':
    'Aucun pour l’instant. À la connexion, vous pouvez passer la deuxième étape sur l’appareil pendant {days, plural, one {# jour} other {# jours}}.',
  'devices.name': '{browser} sur {system}',
  'devices.unknown': 'Un de vos appareils',
  'devices.here': 'Cet appareil',
  'devices.remembered': 'Mémorisé : {when}',
  'devices.until': 'Jusqu’au {date}',
  'devices.forget': 'Oublier',
  'devices.forgetNamed': 'Oublier {name}',
  'devices.forgetAll': 'Oublier tous les appareils',
  'devices.forgotten.one': 'C’est oublié. Nous y demanderons désormais votre deuxième étape.',
  'devices.forgotten.all': 'Tout est oublié. Nous demanderons désormais votre deuxième étape partout.',
  'devices.all.title': 'Oublier tous les appareils ?',
  'devices.all.body': 'Chacun demandera votre deuxième étape à la prochaine connexion. Celui-ci aussi.',
  'devices.all.action': 'Tout oublier',
  'devices.all.keep': 'Les garder',

  'preferences.title': 'Ce que nous pouvons vous demander',
  'preferences.suggest': 'Proposer une deuxième étape',
  'preferences.suggest.on': 'De temps en temps, quand vous venez de finir quelque chose. Jamais au milieu.',
  'preferences.suggest.off': 'Vous ne le souhaitez pas. Nous ne le ferons que si quelque chose en a besoin.',
  'preferences.reminders': 'Me le rappeler par e-mail',
  'preferences.reminders.on':
    'Un e-mail le jour choisi avec « Me le rappeler », et parfois un autre sur une prochaine étape.',
  'preferences.reminders.off': 'Aucun e-mail. Nous vous le rappelons ici.',
  'preferences.saved': 'Enregistré.',
  'preferences.undo': 'Annuler le changement',

  'history.title': 'Ce que nous vous avons demandé',
  'history.body': 'Les suggestions de l’année passée et vos réponses.',
  'history.empty': 'Nous ne vous avons encore rien demandé.',
  'history.kind.soft': 'Suggestion d’une deuxième étape',
  'history.kind.notice': 'Annonce d’une deuxième étape bientôt nécessaire',
  'history.kind.required': 'Mise en place d’une deuxième étape',
  'history.answer.enrolled': 'Vous l’avez mise en place',
  'history.answer.dismissed': 'Vous avez dit non',
  'history.answer.later': 'Remis à plus tard',
  'history.answer.closed': 'Vous l’avez fermée',
  'history.answer.none': 'Pas encore de réponse',
  'history.skipped': 'Vous avez passé la proposition à la connexion',
  'history.download': 'Télécharger la liste',
  'history.cannotDownload': 'Impossible de télécharger ici. Ouvrez cette page dans un autre navigateur.',

  'codeUsed.title':
    '{remaining, plural, =0 {C’était votre dernier code de secours} one {Il vous reste # code de secours} other {Il vous reste # codes de secours}}',
  'codeUsed.body':
    'Vous venez d’en utiliser un. Créez-en de nouveaux, et tous vos doubles de clé sont de retour.',
  'codeUsed.bodyLast':
    'Créez-en de nouveaux maintenant. Sans eux, un téléphone ou un appareil perdu peut vous laisser dehors.',
  'codeUsed.action': 'Créer de nouveaux codes',
  'codeUsed.later': 'Pas maintenant',

  'phone.title': 'À quel numéro envoyer un SMS ?',
  'phone.body': 'Nous y envoyons un code maintenant, pour savoir qu’il est à vous.',
  'phone.failed.title': 'Cela ne s’est pas chargé',
  'phone.country': 'Pays ou région',
  'phone.number': 'Numéro de téléphone',
  'phone.send': 'Envoyer le code',
  'phone.empty': 'Saisissez d’abord votre numéro de téléphone.',
  'phone.too_short': 'Il manque quelques chiffres ({country}). Vérifiez la fin du numéro.',
  'phone.too_long':
    'C’est plus de chiffres que n’en ont ces numéros ({country}). Vérifiez le pays et le numéro.',
  'phone.wrong': 'Aucun numéro ne ressemble à cela ({country}). Vérifiez le pays et les premiers chiffres.',

  ...productNames,
  'system.ios': 'iPhone ou iPad',
};
