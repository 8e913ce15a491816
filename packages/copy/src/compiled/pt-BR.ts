import type { CompiledMessages } from '../compiled-message.ts';

/** Made from locales/pt-BR*.ts by `pnpm compile-messages`; change it there. */
export const compiled: CompiledMessages = {
  'Tentar de novo em {time}': ['Tentar de novo em ', ['time']],
  'Digite todos os {digits} dígitos.': ['Digite todos os ', ['digits'], ' dígitos.'],
  '{left, plural, =0 {Foi a última tentativa por agora.} one {Resta # tentativa.} other {Restam # tentativas.}}':
    [
      [
        'left',
        2,
        {
          '=0': 'Foi a última tentativa por agora.',
          one: ['Resta ', 0, ' tentativa.'],
          other: ['Restam ', 0, ' tentativas.'],
        },
      ],
    ],
  'Lembrar em {days, plural, one {# dia} other {# dias}}': [
    'Lembrar em ',
    ['days', 2, { one: [0, ' dia'], other: [0, ' dias'] }],
  ],
  '{days, plural, =1 {Amanhã} one {Em # dia} other {Em # dias}}': [
    ['days', 2, { '=1': 'Amanhã', one: ['Em ', 0, ' dia'], other: ['Em ', 0, ' dias'] }],
  ],
  'QR code para adicionar {account} de {issuer} a um app autenticador. A chave abaixo faz o mesmo.': [
    'QR code para adicionar ',
    ['account'],
    ' de ',
    ['issuer'],
    ' a um app autenticador. A chave abaixo faz o mesmo.',
  ],
  'Código de {digits} dígitos': ['Código de ', ['digits'], ' dígitos'],
  'Enviamos um código de {digits} dígitos para {destination}.': [
    'Enviamos um código de ',
    ['digits'],
    ' dígitos para ',
    ['destination'],
    '.',
  ],
  'Enviamos um código de {digits} dígitos para {destination}. Pode levar um minuto.': [
    'Enviamos um código de ',
    ['digits'],
    ' dígitos para ',
    ['destination'],
    '. Pode levar um minuto.',
  ],
  'Seus códigos irão para {destination}. Você não precisa de um agora.': [
    'Seus códigos irão para ',
    ['destination'],
    '. Você não precisa de um agora.',
  ],
  'Novo código em {time}': ['Novo código em ', ['time']],
  'Etapa {step} de {total}': ['Etapa ', ['step'], ' de ', ['total']],
  'Ativado: {factor}. Outra forma de entrar ajuda se você perder um dispositivo.': [
    'Ativado: ',
    ['factor'],
    '. Outra forma de entrar ajuda se você perder um dispositivo.',
  ],
  'Ativado: {factor}.': ['Ativado: ', ['factor'], '.'],
  'Conta: {account}': ['Conta: ', ['account']],
  'Criados em {date}': ['Criados em ', ['date']],
  'Não perguntar neste dispositivo por {days, plural, one {# dia} other {# dias}}': [
    'Não perguntar neste dispositivo por ',
    ['days', 2, { one: [0, ' dia'], other: [0, ' dias'] }],
  ],
  'Seu código para {service}': ['Seu código para ', ['service']],
  'Digite este código para confirmar que é você. Ele vale uma vez, por {minutes} minutos.': [
    'Digite este código para confirmar que é você. Ele vale uma vez, por ',
    ['minutes'],
    ' minutos.',
  ],
  '{code} é seu código para {service}. Não passe a ninguém.': [
    ['code'],
    ' é seu código para ',
    ['service'],
    '. Não passe a ninguém.',
  ],
  'Adicionado à sua conta {service} em {date}: {factor}.': [
    'Adicionado à sua conta ',
    ['service'],
    ' em ',
    ['date'],
    ': ',
    ['factor'],
    '.',
  ],
  'Removido da sua conta {service} em {date}: {factor}.': [
    'Removido da sua conta ',
    ['service'],
    ' em ',
    ['date'],
    ': ',
    ['factor'],
    '.',
  ],
  'A administração redefiniu a segunda etapa da sua conta {service} em {date}. Você a configura de novo no próximo login.':
    [
      'A administração redefiniu a segunda etapa da sua conta ',
      ['service'],
      ' em ',
      ['date'],
      '. Você a configura de novo no próximo login.',
    ],
  'Um código de recuperação abriu sua conta {service} em {date}. {left, plural, =0 {Não resta nenhum.} one {Resta #.} other {Restam #.}}':
    [
      'Um código de recuperação abriu sua conta ',
      ['service'],
      ' em ',
      ['date'],
      '. ',
      ['left', 2, { '=0': 'Não resta nenhum.', one: ['Resta ', 0, '.'], other: ['Restam ', 0, '.'] }],
    ],
  'Os códigos de recuperação da sua conta {service} foram trocados em {date}. Os antigos não funcionam mais.':
    [
      'Os códigos de recuperação da sua conta ',
      ['service'],
      ' foram trocados em ',
      ['date'],
      '. Os antigos não funcionam mais.',
    ],
  'Um novo número de telefone foi salvo para sua conta {service} em {date}.': [
    'Um novo número de telefone foi salvo para sua conta ',
    ['service'],
    ' em ',
    ['date'],
    '.',
  ],
  '{type} ({name})': [['type'], ' (', ['name'], ')'],
  'Enviar {amount, select, none {o dinheiro} other {{amount}}}': [
    'Enviar ',
    ['amount', 1, { none: 'o dinheiro', other: [['amount']] }],
  ],
  'Olá, {name},': ['Olá, ', ['name'], ','],
  'Você queria adicionar uma segunda etapa ao seu login em {service}. Hoje é o dia que você escolheu.': [
    'Você queria adicionar uma segunda etapa ao seu login em ',
    ['service'],
    '. Hoje é o dia que você escolheu.',
  ],
  'Segurança: {value} de {max}': ['Segurança: ', ['value'], ' de ', ['max']],
  'Todos os {count} em ordem': ['Todos os ', ['count'], ' em ordem'],
  'Adicionado: {date}': ['Adicionado: ', ['date']],
  'Último uso: {when}': ['Último uso: ', ['when']],
  'Renomear {name}': ['Renomear ', ['name']],
  'Remover {name}': ['Remover ', ['name']],
  'Remover {name}?': ['Remover ', ['name'], '?'],
  '{remaining, plural, =0 {Nenhum código restante} one {# código restante} other {# códigos restantes}}': [
    [
      'remaining',
      2,
      { '=0': 'Nenhum código restante', one: [0, ' código restante'], other: [0, ' códigos restantes'] },
    ],
  ],
  'Criados: {date}': ['Criados: ', ['date']],
  '{remaining, plural, =0 {Seus códigos de recuperação acabaram} one {# código de recuperação restante} other {# códigos de recuperação restantes}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Seus códigos de recuperação acabaram',
          one: [0, ' código de recuperação restante'],
          other: [0, ' códigos de recuperação restantes'],
        },
      ],
    ],
  'Você ainda não usou {name}': ['Você ainda não usou ', ['name']],
  '{name} ainda está à mão?': [['name'], ' ainda está à mão?'],
  'Você pode continuar sem ela até {date}.': ['Você pode continuar sem ela até ', ['date'], '.'],
  'Nenhum ainda. Ao entrar, você pode pular a segunda etapa no dispositivo por {days, plural, one {# dia} other {# dias}}.':
    [
      'Nenhum ainda. Ao entrar, você pode pular a segunda etapa no dispositivo por ',
      ['days', 2, { one: [0, ' dia'], other: [0, ' dias'] }],
      '.',
    ],
  '{browser} em {system}': [['browser'], ' em ', ['system']],
  'Lembrado: {when}': ['Lembrado: ', ['when']],
  'Até {date}': ['Até ', ['date']],
  'Esquecer {name}': ['Esquecer ', ['name']],
  '{remaining, plural, =0 {Esse era seu último código de recuperação} one {Resta # código de recuperação} other {Restam # códigos de recuperação}}':
    [
      [
        'remaining',
        2,
        {
          '=0': 'Esse era seu último código de recuperação',
          one: ['Resta ', 0, ' código de recuperação'],
          other: ['Restam ', 0, ' códigos de recuperação'],
        },
      ],
    ],
  'Faltam alguns dígitos para {country}. Confira o fim do número.': [
    'Faltam alguns dígitos para ',
    ['country'],
    '. Confira o fim do número.',
  ],
  'São mais dígitos do que os números de {country} têm. Confira o país e o número.': [
    'São mais dígitos do que os números de ',
    ['country'],
    ' têm. Confira o país e o número.',
  ],
  'Nenhum número de {country} é assim. Confira o país e os primeiros dígitos.': [
    'Nenhum número de ',
    ['country'],
    ' é assim. Confira o país e os primeiros dígitos.',
  ],
  'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}. Você pode mudar quando quiser.': [
    'Leva cerca de ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '. Você pode mudar quando quiser.',
  ],
  'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}.': [
    'Leva cerca de ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '.',
  ],
  'Você acabou de convidar {name}. Uma segunda etapa cuida do trabalho que vocês dividem.': [
    'Você acabou de convidar ',
    ['name'],
    '. Uma segunda etapa cuida do trabalho que vocês dividem.',
  ],
  'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}. Sua equipe não precisa fazer nada.': [
    'Leva cerca de ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '. Sua equipe não precisa fazer nada.',
  ],
  'Vimos um acesso em {device}, em {date}. Com uma segunda etapa, cada novo dispositivo espera o seu OK.': [
    'Vimos um acesso em ',
    ['device'],
    ', em ',
    ['date'],
    '. Com uma segunda etapa, cada novo dispositivo espera o seu OK.',
  ],
  'Você ativou {setting}. Uma segunda etapa é a melhor coisa a fazer agora.': [
    'Você ativou ',
    ['setting'],
    '. Uma segunda etapa é a melhor coisa a fazer agora.',
  ],
  'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}. Guarde os códigos em lugar seguro.': [
    'Leva cerca de ',
    ['minutes', 2, { one: [0, ' minuto'], other: [0, ' minutos'] }],
    '. Guarde os códigos em lugar seguro.',
  ],
  'Junte-se a {share} da sua equipe': ['Junte-se a ', ['share'], ' da sua equipe'],
  'Na sua equipe, {share} das pessoas entram com uma segunda etapa. Adicione a sua também.': [
    'Na sua equipe, ',
    ['share'],
    ' das pessoas entram com uma segunda etapa. Adicione a sua também.',
  ],
  'Uma segunda etapa até {date}': ['Uma segunda etapa até ', ['date']],
  'Agora você pode enviar valores maiores. A partir de {date}, uma segunda etapa confirma o envio, para que só você possa enviar.':
    [
      'Agora você pode enviar valores maiores. A partir de ',
      ['date'],
      ', uma segunda etapa confirma o envio, para que só você possa enviar.',
    ],
  'A partir de {date}, todos aqui entram com uma segunda etapa. Até lá, você escolhe quando.': [
    'A partir de ',
    ['date'],
    ', todos aqui entram com uma segunda etapa. Até lá, você escolhe quando.',
  ],
  'Uma etapa antes de enviar {amount}': ['Uma etapa antes de enviar ', ['amount']],
};
