import type { Translated } from '../catalogue.ts';
import type { security as source } from './en.security.ts';

/** French: the security page, its badge, and the required enrolment before an action. */
export const security: Translated<typeof source> = {
  'security.title': 'Sécurité de connexion',
  'security.loading': 'Chargement de votre sécurité…',
  'security.problem.title': 'Impossible de charger cette page',
  'security.score': 'Score de sécurité : {value} sur {max}',
  'security.level.none': 'Ajoutez une deuxième étape, et votre compte ne s’ouvrira que pour vous.',
  'security.level.start': 'Un bon début. La liste montre ce qui aide ensuite.',
  'security.level.strong': 'Solide. La liste montre ce qu’il reste.',
  'security.level.full': 'Tout est prêt. Il ne reste rien à faire.',
  'security.level.lookAt': 'Un seul point à regarder.',
  'security.checklist': 'Ce qui protège votre compte',
  'security.done': 'Fait',
  'security.open': 'À faire',
  'security.checklist.all': 'Les {count} sont en place',
  'security.check.factor': 'Deuxième étape activée',
  'security.check.recovery_codes': 'Codes de secours enregistrés',
  'security.check.phishing_resistant': 'Connexion par visage, empreinte ou code PIN',
  'security.check.second_factor': 'Un autre moyen d’entrer, au cas où',

  'security.factors.title': 'Vos deuxièmes étapes',
  'security.factors.empty': 'Rien ici pour l’instant. Une étape suffit pour commencer.',
  'security.factors.add': 'Ajouter un moyen',
  'security.factors.added': 'Ajouté : {date}',
  'security.factors.used': 'Dernière utilisation : {when}',
  'security.factors.unused': 'Pas encore utilisé',
  'security.factors.rename': 'Renommer {name}',
  'security.factors.remove': 'Supprimer {name}',
  'security.factors.name': 'Nom',
  'security.factors.saveName': 'Enregistrer',
  'security.factors.cancel': 'Annuler',
  'security.changed.rename': 'Le nouveau nom est enregistré.',
  'security.changed.remove': 'C’est supprimé. Personne ne peut plus l’utiliser pour se connecter.',
  'security.changed.regenerate': 'Vos nouveaux codes de secours sont actifs. Les anciens ne marchent plus.',

  'security.remove.title': 'Supprimer {name} ?',
  'security.remove.body':
    'Ce moyen ne confirmera plus que c’est vous. Vous pourrez le configurer à nouveau quand vous voulez.',
  'security.remove.last':
    'C’est votre seule deuxième étape. Sans elle, votre mot de passe suffit à ouvrir votre compte, et vos codes de secours prennent fin aussi.',
  'security.remove.action': 'Supprimer',
  'security.remove.keep': 'Garder',

  'security.codes.title': 'Codes de secours',
  'security.codes.left':
    '{remaining, plural, =0 {Plus aucun code} one {# code restant} other {# codes restants}}',
  'security.codes.made': 'Création : {date}',
  'security.codes.once': 'Chaque code sert une fois',
  'security.codes.none': 'Pas encore de codes',
  'security.codes.noneBody': 'Un code enregistré vous fait entrer si vous perdez téléphone ou appareil.',
  'security.codes.unsaved': 'Pas encore enregistrés',
  'security.codes.unsavedBody': 'Vos codes marchent dès que vous les avez enregistrés.',
  'security.codes.make': 'Obtenir des codes',
  'security.codes.renew': 'Créer de nouveaux codes',
  'security.renew.title': 'Créer de nouveaux codes de secours ?',
  'security.renew.body':
    'Vos anciens codes marchent tant que vous n’avez pas enregistré les nouveaux. Ensuite, seuls les nouveaux comptent.',
  'security.renew.keep': 'Garder les anciens',

  'advice.no-factor.title': 'Ajoutez une deuxième étape de connexion',
  'advice.no-factor.body':
    'Votre mot de passe ouvre votre compte. Avec une deuxième étape, il ne s’ouvre que pour vous.',
  'advice.no-factor.action': 'Ajouter une étape',
  'advice.codes-not-saved.title': 'Enregistrez vos codes de secours',
  'advice.codes-not-saved.body':
    'Ils n’ont pas été enregistrés, ils ne marchent donc pas encore. Prenez-en de nouveaux.',
  'advice.codes-not-saved.action': 'Obtenir mes codes',
  'advice.codes-missing.title': 'Prenez vos codes de secours',
  'advice.codes-missing.body':
    'Avec un code enregistré, vous entrez même sans votre téléphone ou votre appareil.',
  'advice.codes-missing.action': 'Obtenir mes codes',
  'advice.codes-low.title':
    '{remaining, plural, =0 {Vos codes de secours sont épuisés} one {# code de secours restant} other {# codes de secours restants}}',
  'advice.codes-low.body': 'Créez-en de nouveaux pendant que vous y êtes, pour garder un double de clé.',
  'advice.codes-low.action': 'Créer de nouveaux codes',
  'advice.only-one-factor.title': 'Ajoutez un autre moyen d’entrer',
  'advice.only-one-factor.body': 'Si vous perdez celui-ci, un autre vous fait entrer tout de suite.',
  'advice.only-one-factor.action': 'Ajouter un moyen',
  'advice.factor-never-used.title': '{name} : pas encore utilisé',
  'advice.factor-never-used.body': 'Essayez une fois, pour savoir que cela marche le jour venu.',
  'advice.factor-never-used.action': 'Essayer',
  'advice.check-up.title': 'Toujours {name} sous la main ?',
  'advice.check-up.body':
    'Un essai rapide montre que cela marche. Un nouveau téléphone est la cause habituelle d’un arrêt.',
  'advice.check-up.action': 'Essayer',
  'nextStep.passkey.title': 'Ici, connexion par visage, empreinte ou code PIN',
  'nextStep.passkey.body':
    'À configurer une fois sur cet appareil. Ensuite, il suffit de le déverrouiller, sans code à saisir.',
  'nextStep.passkey.action': 'Configurer',
  'nextStep.checkUp.title': 'Toujours votre deuxième étape sous la main ?',
  'nextStep.done': 'C’est fait. Merci.',

  'badge.on': 'Deuxième étape activée',
  'badge.attention': 'Deuxième étape activée, un point à regarder',
  'badge.off': 'Deuxième étape désactivée',

  'gate.waiting': 'En attente de vous',
  'gate.title': 'Une étape avant de continuer',
  'gate.body': 'Ici, nous vérifions que c’est bien vous. Un seul réglage, et tout est prêt.',
  'gate.saved': 'Votre travail est enregistré. Vous reviendrez exactement ici.',
  'gate.action': 'Configurer une étape',
  'gate.leave': 'Retour',
  'gate.until': 'Vous pouvez continuer sans elle jusqu’au {date}.',
  'gate.later': 'Continuer sans',
  'gate.steps': 'Court, et une seule fois : choisir un moyen, le confirmer, enregistrer vos codes.',
  'gate.kept': 'Ce que vous avez enregistré reste tel quel. Vous continuez juste après.',
  'gate.required.service':
    'Ici, tout le monde se connecte avec une deuxième étape, car un mot de passe seul n’ouvre rien.',
  'gate.required.organization':
    'Votre organisation demande une deuxième étape, car un mot de passe seul ne suffit pas.',
  'gate.required.role': 'Votre rôle peut changer des choses pour d’autres. Il lui faut une deuxième étape.',
  'gate.required.tier': 'Beaucoup dépend de ce compte. Il lui faut une deuxième étape.',
  'gate.stronger':
    'Les SMS peuvent être détournés et ne suffisent pas pour ce compte. Configurez un autre moyen.',
  'gate.codes.title': 'Enregistrez vos codes de secours',
  'gate.codes.body': 'Ils vous ouvrent la porte si vous perdez votre téléphone. Ensuite, tout est prêt.',
  'gate.codes.action': 'Afficher mes codes',
  'offer.title': 'Ajouter une deuxième étape ?',
  'offer.body': 'Votre compte reste à vous, même si quelqu’un apprend votre mot de passe.',
  'offer.once': 'Nous ne demandons qu’une fois. Vous la trouverez plus tard dans vos réglages de sécurité.',
  'offer.action': 'Configurer une étape',
  'offer.skip': 'Passer',

  'action.factor.add': 'Ajouter une deuxième étape',
  'action.factor.remove': 'Supprimer une deuxième étape',
};
