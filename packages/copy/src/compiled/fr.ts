import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/fr*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Réessayer dans {time}': ['Réessayer dans ', ['time']],
  'Saisissez les {digits} chiffres.': ['Saisissez les ', ['digits'], ' chiffres.'],
  '{left, plural, =0 {C’était le dernier essai pour l’instant.} one {Encore # essai.} other {Encore # essais.}}':
    [
      [
        'left',
        2,
        {
          '=0': 'C’était le dernier essai pour l’instant.',
          one: ['Encore ', 0, ' essai.'],
          other: ['Encore ', 0, ' essais.'],
        },
      ],
    ],
  'Me le rappeler dans {days, plural, one {# jour} other {# jours}}': [
    'Me le rappeler dans ',
    ['days', 2, { one: [0, ' jour'], other: [0, ' jours'] }],
  ],
  '{days, plural, =1 {Demain} one {Dans # jour} other {Dans # jours}}': [
    ['days', 2, { '=1': 'Demain', one: ['Dans ', 0, ' jour'], other: ['Dans ', 0, ' jours'] }],
  ],
  'QR code pour ajouter {account} de {issuer} à une application d’authentification. La clé ci-dessous fait de même.':
    [
      'QR code pour ajouter ',
      ['account'],
      ' de ',
      ['issuer'],
      ' à une application d’authentification. La clé ci-dessous fait de même.',
    ],
  'Code à {digits} chiffres': ['Code à ', ['digits'], ' chiffres'],
  'Nous avons envoyé un code à {digits} chiffres au {destination}.': [
    'Nous avons envoyé un code à ',
    ['digits'],
    ' chiffres au ',
    ['destination'],
    '.',
  ],
  'Nous avons envoyé un code à {digits} chiffres à {destination}. Cela peut prendre une minute.': [
    'Nous avons envoyé un code à ',
    ['digits'],
    ' chiffres à ',
    ['destination'],
    '. Cela peut prendre une minute.',
  ],
  'Vos codes iront à {destination}. Pas besoin d’un code maintenant.': [
    'Vos codes iront à ',
    ['destination'],
    '. Pas besoin d’un code maintenant.',
  ],
  'Autre code dans {time}': ['Autre code dans ', ['time']],
  'Étape {step} sur {total}': ['Étape ', ['step'], ' sur ', ['total']],
  '{factor} : c’est activé. Un autre moyen d’entrer aide si vous perdez un appareil.': [
    ['factor'],
    ' : c’est activé. Un autre moyen d’entrer aide si vous perdez un appareil.',
  ],
  '{factor} : c’est activé.': [['factor'], ' : c’est activé.'],
  'Compte : {account}': ['Compte : ', ['account']],
  'Créés le {date}': ['Créés le ', ['date']],
  'Ne plus demander sur cet appareil pendant {days, plural, one {# jour} other {# jours}}': [
    'Ne plus demander sur cet appareil pendant ',
    ['days', 2, { one: [0, ' jour'], other: [0, ' jours'] }],
  ],
  'Votre code pour {service}': ['Votre code pour ', ['service']],
  'Saisissez ce code pour confirmer que c’est vous. Il sert une fois, pendant {minutes} minutes.': [
    'Saisissez ce code pour confirmer que c’est vous. Il sert une fois, pendant ',
    ['minutes'],
    ' minutes.',
  ],
  '{code} est votre code pour {service}. Ne le donnez à personne.': [
    ['code'],
    ' est votre code pour ',
    ['service'],
    '. Ne le donnez à personne.',
  ],
  'Ajout à votre compte {service} le {date} : {factor}.': [
    'Ajout à votre compte ',
    ['service'],
    ' le ',
    ['date'],
    ' : ',
    ['factor'],
    '.',
  ],
  'Suppression de votre compte {service} le {date} : {factor}.': [
    'Suppression de votre compte ',
    ['service'],
    ' le ',
    ['date'],
    ' : ',
    ['factor'],
    '.',
  ],
  'Un administrateur a réinitialisé la deuxième étape de votre compte {service} le {date}. Vous la configurerez de nouveau à votre prochaine connexion.':
    [
      'Un administrateur a réinitialisé la deuxième étape de votre compte ',
      ['service'],
      ' le ',
      ['date'],
      '. Vous la configurerez de nouveau à votre prochaine connexion.',
    ],
  'Un code de secours a ouvert votre compte {service} le {date}. {left, plural, =0 {Il n’en reste aucun.} one {Il en reste #.} other {Il en reste #.}}':
    [
      'Un code de secours a ouvert votre compte ',
      ['service'],
      ' le ',
      ['date'],
      '. ',
      [
        'left',
        2,
        { '=0': 'Il n’en reste aucun.', one: ['Il en reste ', 0, '.'], other: ['Il en reste ', 0, '.'] },
      ],
    ],
  'Les codes de secours de votre compte {service} ont été remplacés le {date}. Les anciens ne marchent plus.':
    [
      'Les codes de secours de votre compte ',
      ['service'],
      ' ont été remplacés le ',
      ['date'],
      '. Les anciens ne marchent plus.',
    ],
  'Un nouveau numéro de téléphone a été enregistré pour votre compte {service} le {date}.': [
    'Un nouveau numéro de téléphone a été enregistré pour votre compte ',
    ['service'],
    ' le ',
    ['date'],
    '.',
  ],
  '{type} « {name} »': [['type'], ' « ', ['name'], ' »'],
  'Envoyer {amount, select, none {l’argent} other {{amount}}}': [
    'Envoyer ',
    ['amount', 1, { none: 'l’argent', other: [['amount']] }],
  ],
  'Bonjour {name},': ['Bonjour ', ['name'], ','],
  'Vous vouliez ajouter une deuxième étape à votre connexion sur {service}. C’est le jour que vous avez choisi.':
    [
      'Vous vouliez ajouter une deuxième étape à votre connexion sur ',
      ['service'],
      '. C’est le jour que vous avez choisi.',
    ],
  'Score de sécurité : {value} sur {max}': ['Score de sécurité : ', ['value'], ' sur ', ['max']],
  'Les {count} sont en place': ['Les ', ['count'], ' sont en place'],
  'Ajouté : {date}': ['Ajouté : ', ['date']],
  'Dernière utilisation : {when}': ['Dernière utilisation : ', ['when']],
  'Renommer {name}': ['Renommer ', ['name']],
  'Supprimer {name}': ['Supprimer ', ['name']],
  'Supprimer {name} ?': ['Supprimer ', ['name'], ' ?'],
  '{remaining, plural, =0 {Plus aucun code} one {# code restant} other {# codes restants}}': [
    ['remaining', 2, { '=0': 'Plus aucun code', one: [0, ' code restant'], other: [0, ' codes restants'] }],
  ],
  'Création : {date}': ['Création : ', ['date']],
  '{remaining, plural, =0 {Vos codes de secours sont épuisés} one {# code de secours restant} other {# codes de secours restants}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Vos codes de secours sont épuisés',
          one: [0, ' code de secours restant'],
          other: [0, ' codes de secours restants'],
        },
      ],
    ],
  '{name} : pas encore utilisé': [['name'], ' : pas encore utilisé'],
  'Toujours {name} sous la main ?': ['Toujours ', ['name'], ' sous la main ?'],
  'Vous pouvez continuer sans elle jusqu’au {date}.': [
    'Vous pouvez continuer sans elle jusqu’au ',
    ['date'],
    '.',
  ],
  'Aucun pour l’instant. À la connexion, vous pouvez passer la deuxième étape sur l’appareil pendant {days, plural, one {# jour} other {# jours}}.':
    [
      'Aucun pour l’instant. À la connexion, vous pouvez passer la deuxième étape sur l’appareil pendant ',
      ['days', 2, { one: [0, ' jour'], other: [0, ' jours'] }],
      '.',
    ],
  '{browser} sur {system}': [['browser'], ' sur ', ['system']],
  'Mémorisé : {when}': ['Mémorisé : ', ['when']],
  'Jusqu’au {date}': ['Jusqu’au ', ['date']],
  'Oublier {name}': ['Oublier ', ['name']],
  '{remaining, plural, =0 {C’était votre dernier code de secours} one {Il vous reste # code de secours} other {Il vous reste # codes de secours}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'C’était votre dernier code de secours',
          one: ['Il vous reste ', 0, ' code de secours'],
          other: ['Il vous reste ', 0, ' codes de secours'],
        },
      ],
    ],
  'Il manque quelques chiffres ({country}). Vérifiez la fin du numéro.': [
    'Il manque quelques chiffres (',
    ['country'],
    '). Vérifiez la fin du numéro.',
  ],
  'C’est plus de chiffres que n’en ont ces numéros ({country}). Vérifiez le pays et le numéro.': [
    'C’est plus de chiffres que n’en ont ces numéros (',
    ['country'],
    '). Vérifiez le pays et le numéro.',
  ],
  'Aucun numéro ne ressemble à cela ({country}). Vérifiez le pays et les premiers chiffres.': [
    'Aucun numéro ne ressemble à cela (',
    ['country'],
    '). Vérifiez le pays et les premiers chiffres.',
  ],
  'Environ {minutes, plural, one {# minute} other {# minutes}}. Vous pouvez changer d’avis à tout moment.': [
    'Environ ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '. Vous pouvez changer d’avis à tout moment.',
  ],
  'Environ {minutes, plural, one {# minute} other {# minutes}}.': [
    'Environ ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '.',
  ],
  'Vous venez d’inviter {name}. Une deuxième étape veille sur votre travail commun.': [
    'Vous venez d’inviter ',
    ['name'],
    '. Une deuxième étape veille sur votre travail commun.',
  ],
  'Environ {minutes, plural, one {# minute} other {# minutes}}. Votre équipe n’a rien à faire.': [
    'Environ ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '. Votre équipe n’a rien à faire.',
  ],
  'Connexion avec {device} le {date}. Avec une deuxième étape, chaque nouvel appareil attend votre accord.': [
    'Connexion avec ',
    ['device'],
    ' le ',
    ['date'],
    '. Avec une deuxième étape, chaque nouvel appareil attend votre accord.',
  ],
  'Vous avez activé {setting}. Une deuxième étape en est la meilleure suite.': [
    'Vous avez activé ',
    ['setting'],
    '. Une deuxième étape en est la meilleure suite.',
  ],
  'Environ {minutes, plural, one {# minute} other {# minutes}}. Gardez vos codes en lieu sûr.': [
    'Environ ',
    ['minutes', 2, { one: [0, ' minute'], other: [0, ' minutes'] }],
    '. Gardez vos codes en lieu sûr.',
  ],
  'Rejoignez {share} de votre équipe': ['Rejoignez ', ['share'], ' de votre équipe'],
  'Dans votre équipe, {share} des personnes se connectent avec une deuxième étape. À vous !': [
    'Dans votre équipe, ',
    ['share'],
    ' des personnes se connectent avec une deuxième étape. À vous !',
  ],
  'Une deuxième étape avant le {date}': ['Une deuxième étape avant le ', ['date']],
  'Vous pouvez désormais envoyer de plus gros montants. Dès le {date}, une deuxième étape les confirme, pour qu’ils ne viennent que de vous.':
    [
      'Vous pouvez désormais envoyer de plus gros montants. Dès le ',
      ['date'],
      ', une deuxième étape les confirme, pour qu’ils ne viennent que de vous.',
    ],
  'Dès le {date}, tout le monde ici se connecte avec une deuxième étape. D’ici là, vous choisissez le moment.':
    [
      'Dès le ',
      ['date'],
      ', tout le monde ici se connecte avec une deuxième étape. D’ici là, vous choisissez le moment.',
    ],
  'Une étape avant d’envoyer {amount}': ['Une étape avant d’envoyer ', ['amount']],
};
