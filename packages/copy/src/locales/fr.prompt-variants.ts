import type { TranslatedVariants } from '../language.ts';

/** The French prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'Ajouter une deuxième étape de connexion ?',
    body: 'Votre mot de passe ouvre votre compte. Avec une deuxième étape, il ne s’ouvre que pour vous.',
    benefit:
      'Environ {minutes, plural, one {# minute} other {# minutes}}. Vous pouvez changer d’avis à tout moment.',
    primary: 'Ajouter une étape',
  },
  faster: {
    title: 'Se connecter avec le visage ou le doigt ?',
    body: 'Le même déverrouillage rapide que sur cet appareil. Aucun code à saisir.',
    benefit: 'Rapide pour vous, et conçu pour ne marcher qu’avec vous.',
    primary: 'Activer l’accès rapide',
  },
  'first-payment': {
    title: 'Vos paiements restent les vôtres',
    body: 'Votre premier paiement est passé. Avec une deuxième étape, le prochain ne pourra venir que de vous.',
    benefit: 'Environ {minutes, plural, one {# minute} other {# minutes}}.',
    primary: 'Protéger mes paiements',
  },
  'first-invite': {
    title: 'Votre équipe s’agrandit',
    body: 'Vous venez d’inviter {name}. Une deuxième étape veille sur votre travail commun.',
    benefit: 'Environ {minutes, plural, one {# minute} other {# minutes}}. Votre équipe n’a rien à faire.',
    primary: 'Ajouter une étape',
  },
  'new-device': {
    title: 'Connexion sur un nouvel appareil',
    body: 'Connexion avec {device} le {date}. Avec une deuxième étape, chaque nouvel appareil attend votre accord.',
    benefit: 'Vous choisissez les appareils qui entrent.',
    primary: 'Ajouter une étape',
  },
  'one-week': {
    title: 'Une semaine déjà. Bravo !',
    body: 'Vous avez construit quelque chose ici. Une deuxième étape le garde en sécurité.',
    benefit: 'Environ {minutes, plural, one {# minute} other {# minutes}}.',
    primary: 'Protéger mon compte',
  },
  finish: {
    title: 'Encore une étape pour un compte plus sûr',
    body: 'Vous avez activé {setting}. Une deuxième étape en est la meilleure suite.',
    benefit: 'Ensuite, tout est prêt.',
    primary: 'Terminer',
  },
  'spare-key': {
    title: 'Une deuxième étape, avec un double de clé',
    body: 'Vous recevez des codes de secours. Si vous perdez votre téléphone, vous entrez quand même.',
    benefit: 'Environ {minutes, plural, one {# minute} other {# minutes}}. Gardez vos codes en lieu sûr.',
    primary: 'Ajouter une étape',
  },
  'only-when': {
    title: 'Une deuxième étape, seulement si ça compte',
    body: 'Nous la demandons sur un nouvel appareil ou pour un gros changement. Ici, rien ne change.',
    benefit: 'La plupart du temps, vous ne la verrez pas.',
    primary: 'Ajouter une étape',
  },
  peers: {
    title: 'Rejoignez {share} de votre équipe',
    body: 'Dans votre équipe, {share} des personnes se connectent avec une deuxième étape. À vous !',
    benefit: 'Environ {minutes, plural, one {# minute} other {# minutes}}.',
    primary: 'Ajouter une étape',
  },
  notice: {
    title: 'Une deuxième étape avant le {date}',
    body: 'Vous pouvez désormais envoyer de plus gros montants. Dès le {date}, une deuxième étape les confirme, pour qu’ils ne viennent que de vous.',
    benefit: 'Ajoutez-la aujourd’hui et tout est prêt.',
    primary: 'Ajouter une étape',
  },
  'required-from': {
    title: 'Une deuxième étape avant le {date}',
    body: 'Dès le {date}, tout le monde ici se connecte avec une deuxième étape. D’ici là, vous choisissez le moment.',
    benefit: 'Ajoutez-la aujourd’hui et tout est prêt.',
    primary: 'Ajouter une étape',
  },
  gate: {
    title: 'Une étape avant d’envoyer {amount}',
    body: 'Pour ce montant, nous vérifions que c’est bien vous. Un seul réglage, et tout est prêt.',
    benefit: 'Votre paiement est enregistré.',
    primary: 'Configurer une étape',
  },
  classic: {
    title: 'Ajouter l’authentification à 2 facteurs ?',
    body: 'Votre compte contient des données sensibles. La 2FA protège des mots de passe volés.',
    benefit: 'La configuration prend 2 minutes.',
    primary: 'Configurer la 2FA',
  },
};
