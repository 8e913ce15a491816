import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/es*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Reintentar en {time}': ['Reintentar en ', ['time']],
  'Escribe las {digits} cifras.': ['Escribe las ', ['digits'], ' cifras.'],
  '{left, plural, =0 {Era el último intento por ahora.} one {Queda # intento.} other {Quedan # intentos.}}': [
    [
      'left',
      2,
      {
        '=0': 'Era el último intento por ahora.',
        one: ['Queda ', 0, ' intento.'],
        other: ['Quedan ', 0, ' intentos.'],
      },
    ],
  ],
  'Recordármelo en {days, plural, one {# día} other {# días}}': [
    'Recordármelo en ',
    ['days', 2, { one: [0, ' día'], other: [0, ' días'] }],
  ],
  '{days, plural, =1 {Mañana} one {En # día} other {En # días}}': [
    ['days', 2, { '=1': 'Mañana', one: ['En ', 0, ' día'], other: ['En ', 0, ' días'] }],
  ],
  'Código QR para añadir {account} de {issuer} a una app de autenticación. La clave de abajo hace lo mismo.':
    [
      'Código QR para añadir ',
      ['account'],
      ' de ',
      ['issuer'],
      ' a una app de autenticación. La clave de abajo hace lo mismo.',
    ],
  'Código de {digits} cifras': ['Código de ', ['digits'], ' cifras'],
  'Hemos enviado un código de {digits} cifras a {destination}.': [
    'Hemos enviado un código de ',
    ['digits'],
    ' cifras a ',
    ['destination'],
    '.',
  ],
  'Hemos enviado un código de {digits} cifras a {destination}. Puede tardar un minuto.': [
    'Hemos enviado un código de ',
    ['digits'],
    ' cifras a ',
    ['destination'],
    '. Puede tardar un minuto.',
  ],
  'Enviaremos tus códigos a {destination}. Ahora no necesitas ninguno.': [
    'Enviaremos tus códigos a ',
    ['destination'],
    '. Ahora no necesitas ninguno.',
  ],
  'Otro código en {time}': ['Otro código en ', ['time']],
  'Paso {step} de {total}': ['Paso ', ['step'], ' de ', ['total']],
  'Ya funciona: {factor}. Otra forma de entrar ayuda si pierdes un dispositivo.': [
    'Ya funciona: ',
    ['factor'],
    '. Otra forma de entrar ayuda si pierdes un dispositivo.',
  ],
  'Ya funciona: {factor}.': ['Ya funciona: ', ['factor'], '.'],
  'Cuenta: {account}': ['Cuenta: ', ['account']],
  'Creados el {date}': ['Creados el ', ['date']],
  'No preguntar en este dispositivo durante {days, plural, one {# día} other {# días}}': [
    'No preguntar en este dispositivo durante ',
    ['days', 2, { one: [0, ' día'], other: [0, ' días'] }],
  ],
  'Tu código para {service}': ['Tu código para ', ['service']],
  'Escribe este código para confirmar que eres tú. Sirve una vez, durante {minutes} minutos.': [
    'Escribe este código para confirmar que eres tú. Sirve una vez, durante ',
    ['minutes'],
    ' minutos.',
  ],
  '{code} es tu código para {service}. No se lo des a nadie.': [
    ['code'],
    ' es tu código para ',
    ['service'],
    '. No se lo des a nadie.',
  ],
  'Añadido a tu cuenta de {service} el {date}: {factor}.': [
    'Añadido a tu cuenta de ',
    ['service'],
    ' el ',
    ['date'],
    ': ',
    ['factor'],
    '.',
  ],
  'Quitado de tu cuenta de {service} el {date}: {factor}.': [
    'Quitado de tu cuenta de ',
    ['service'],
    ' el ',
    ['date'],
    ': ',
    ['factor'],
    '.',
  ],
  'Administración restableció el segundo paso de tu cuenta de {service} el {date}. Lo configurarás de nuevo la próxima vez que entres.':
    [
      'Administración restableció el segundo paso de tu cuenta de ',
      ['service'],
      ' el ',
      ['date'],
      '. Lo configurarás de nuevo la próxima vez que entres.',
    ],
  'Un código de recuperación abrió tu cuenta de {service} el {date}. {left, plural, =0 {No queda ninguno.} one {Queda #.} other {Quedan #.}}':
    [
      'Un código de recuperación abrió tu cuenta de ',
      ['service'],
      ' el ',
      ['date'],
      '. ',
      ['left', 2, { '=0': 'No queda ninguno.', one: ['Queda ', 0, '.'], other: ['Quedan ', 0, '.'] }],
    ],
  'Los códigos de recuperación de tu cuenta de {service} se reemplazaron el {date}. Los antiguos ya no funcionan.':
    [
      'Los códigos de recuperación de tu cuenta de ',
      ['service'],
      ' se reemplazaron el ',
      ['date'],
      '. Los antiguos ya no funcionan.',
    ],
  'El {date} se guardó un número de teléfono nuevo para tu cuenta de {service}.': [
    'El ',
    ['date'],
    ' se guardó un número de teléfono nuevo para tu cuenta de ',
    ['service'],
    '.',
  ],
  '{type} «{name}»': [['type'], ' «', ['name'], '»'],
  'Enviar {amount, select, none {el dinero} other {{amount}}}': [
    'Enviar ',
    ['amount', 1, { none: 'el dinero', other: [['amount']] }],
  ],
  'Hola, {name}:': ['Hola, ', ['name'], ':'],
  'Querías añadir un segundo paso a tu acceso a {service}. Hoy es el día que elegiste.': [
    'Querías añadir un segundo paso a tu acceso a ',
    ['service'],
    '. Hoy es el día que elegiste.',
  ],
  'Seguridad: {value} de {max}': ['Seguridad: ', ['value'], ' de ', ['max']],
  'Los {count}, en orden': ['Los ', ['count'], ', en orden'],
  'Añadido: {date}': ['Añadido: ', ['date']],
  'Último uso: {when}': ['Último uso: ', ['when']],
  'Cambiar el nombre de {name}': ['Cambiar el nombre de ', ['name']],
  'Quitar {name}': ['Quitar ', ['name']],
  '¿Quitar {name}?': ['¿Quitar ', ['name'], '?'],
  '{remaining, plural, =0 {No quedan códigos} one {Queda # código} other {Quedan # códigos}}': [
    [
      'remaining',
      2,
      { '=0': 'No quedan códigos', one: ['Queda ', 0, ' código'], other: ['Quedan ', 0, ' códigos'] },
    ],
  ],
  'Creados: {date}': ['Creados: ', ['date']],
  '{remaining, plural, =0 {Has usado todos tus códigos} one {Queda # código de recuperación} other {Quedan # códigos de recuperación}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Has usado todos tus códigos',
          one: ['Queda ', 0, ' código de recuperación'],
          other: ['Quedan ', 0, ' códigos de recuperación'],
        },
      ],
    ],
  'Aún no has usado {name}': ['Aún no has usado ', ['name']],
  '¿Sigues teniendo {name} a mano?': ['¿Sigues teniendo ', ['name'], ' a mano?'],
  'Puedes continuar sin él hasta el {date}.': ['Puedes continuar sin él hasta el ', ['date'], '.'],
  'Aún ninguno. Al entrar, puedes omitir el segundo paso en ese dispositivo durante {days, plural, one {# día} other {# días}}.':
    [
      'Aún ninguno. Al entrar, puedes omitir el segundo paso en ese dispositivo durante ',
      ['days', 2, { one: [0, ' día'], other: [0, ' días'] }],
      '.',
    ],
  '{browser} en {system}': [['browser'], ' en ', ['system']],
  'Recordado: {when}': ['Recordado: ', ['when']],
  'Hasta el {date}': ['Hasta el ', ['date']],
  'Olvidar {name}': ['Olvidar ', ['name']],
  '{remaining, plural, =0 {Era tu último código de recuperación} one {Te queda # código de recuperación} other {Te quedan # códigos de recuperación}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Era tu último código de recuperación',
          one: ['Te queda ', 0, ' código de recuperación'],
          other: ['Te quedan ', 0, ' códigos de recuperación'],
        },
      ],
    ],
  'Faltan algunas cifras para {country}. Revisa el final del número.': [
    'Faltan algunas cifras para ',
    ['country'],
    '. Revisa el final del número.',
  ],
  'Son más cifras de las que tienen los números de {country}. Revisa el país y el número.': [
    'Son más cifras de las que tienen los números de ',
    ['country'],
    '. Revisa el país y el número.',
  ],
  'Ningún número de {country} es así. Revisa el país y las primeras cifras.': [
    'Ningún número de ',
    ['country'],
    ' es así. Revisa el país y las primeras cifras.',
  ],
  'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}. Puedes cambiarlo cuando quieras.': [
    'Lleva unos ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '. Puedes cambiarlo cuando quieras.',
  ],
  'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}.': [
    'Lleva unos ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '.',
  ],
  'Acabas de invitar a {name}. Un segundo paso cuida el trabajo del equipo.': [
    'Acabas de invitar a ',
    ['name'],
    '. Un segundo paso cuida el trabajo del equipo.',
  ],
  'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}. Tu equipo no tiene que hacer nada.': [
    'Lleva unos ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '. Tu equipo no tiene que hacer nada.',
  ],
  'Vimos un acceso desde {device} el {date}. Con un segundo paso, cada dispositivo nuevo espera tu visto bueno.':
    [
      'Vimos un acceso desde ',
      ['device'],
      ' el ',
      ['date'],
      '. Con un segundo paso, cada dispositivo nuevo espera tu visto bueno.',
    ],
  'Has activado {setting}. Un segundo paso es lo mejor que puedes hacer ahora.': [
    'Has activado ',
    ['setting'],
    '. Un segundo paso es lo mejor que puedes hacer ahora.',
  ],
  'Lleva unos {minutes, plural, one {# minuto} other {# minutos}}. Guarda los códigos en un lugar seguro.': [
    'Lleva unos ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '. Guarda los códigos en un lugar seguro.',
  ],
  'Únete al {share} de tu equipo': ['Únete al ', ['share'], ' de tu equipo'],
  'El {share} de tu equipo entra con un segundo paso. Añade también el tuyo.': [
    'El ',
    ['share'],
    ' de tu equipo entra con un segundo paso. Añade también el tuyo.',
  ],
  'Un segundo paso antes del {date}': ['Un segundo paso antes del ', ['date']],
  'Ya puedes enviar importes mayores. Desde el {date} los confirmarás con un segundo paso, para que solo puedas hacerlo tú.':
    [
      'Ya puedes enviar importes mayores. Desde el ',
      ['date'],
      ' los confirmarás con un segundo paso, para que solo puedas hacerlo tú.',
    ],
  'Desde el {date}, aquí todos inician sesión con un segundo paso. Hasta entonces eliges cuándo.': [
    'Desde el ',
    ['date'],
    ', aquí todos inician sesión con un segundo paso. Hasta entonces eliges cuándo.',
  ],
  'Un paso antes de enviar {amount}': ['Un paso antes de enviar ', ['amount']],
};
