import type { Translated } from '../catalogue.ts';
import { productNames, type settings as source } from './en.settings.ts';

/** Brazilian Portuguese: the settings on the security page. */
export const settings: Translated<typeof source> = {
  'settings.loading': 'Um momento, estamos vendo…',

  'devices.title': 'Dispositivos lembrados',
  'devices.body': 'Eles entram sem a segunda etapa até o dia indicado. Grandes mudanças continuam pedindo.',
  'devices.empty':
    'Nenhum ainda. Ao entrar, você pode pular a segunda etapa no dispositivo por {days, plural, one {# dia} other {# dias}}.',
  'devices.name': '{browser} em {system}',
  'devices.unknown': 'Um dispositivo seu',
  'devices.here': 'Este dispositivo',
  'devices.remembered': 'Lembrado: {when}',
  'devices.until': 'Até {date}',
  'devices.forget': 'Esquecer',
  'devices.forgetNamed': 'Esquecer {name}',
  'devices.forgetAll': 'Esquecer todos',
  'devices.forgotten.one': 'Esquecido. A partir de agora, pedimos sua segunda etapa nele.',
  'devices.forgotten.all': 'Todos esquecidos. A partir de agora, pedimos sua segunda etapa em todo lugar.',
  'devices.all.title': 'Esquecer todos os dispositivos?',
  'devices.all.body': 'Cada um vai pedir sua segunda etapa no próximo login. Este também.',
  'devices.all.action': 'Esquecer todos',
  'devices.all.keep': 'Manter',

  'preferences.title': 'O que podemos perguntar',
  'preferences.suggest': 'Sugerir uma segunda etapa',
  'preferences.suggest.on': 'De vez em quando, quando você acaba de concluir algo. Nunca no meio.',
  'preferences.suggest.off': 'Você pediu que não. Só falamos quando algo precisa.',
  'preferences.reminders': 'Lembrar por e-mail',
  'preferences.reminders.on':
    'Um e-mail no dia que você escolheu em “Lembrar mais tarde” e, de vez em quando, outro sobre um próximo passo.',
  'preferences.reminders.off': 'Sem e-mails. Lembramos você por aqui.',
  'preferences.saved': 'Salvo.',
  'preferences.undo': 'Desfazer',

  'history.title': 'O que já perguntamos',
  'history.body': 'As sugestões do último ano e suas respostas.',
  'history.empty': 'Ainda não perguntamos nada.',
  'history.kind.soft': 'Sugestão de uma segunda etapa',
  'history.kind.notice': 'Aviso de que uma segunda etapa será necessária',
  'history.kind.required': 'Configuração de uma segunda etapa',
  'history.answer.enrolled': 'Você configurou',
  'history.answer.dismissed': 'Você disse não',
  'history.answer.later': 'Você escolheu “mais tarde”',
  'history.answer.closed': 'Você fechou',
  'history.answer.none': 'Ainda sem resposta',
  'history.skipped': 'Você pulou a oferta ao entrar',
  'history.download': 'Baixar lista',
  'history.cannotDownload': 'Não dá para baixar aqui. Abra esta página em outro navegador.',

  'codeUsed.title':
    '{remaining, plural, =0 {Esse era seu último código de recuperação} one {Resta # código de recuperação} other {Restam # códigos de recuperação}}',
  'codeUsed.body': 'Você acabou de usar um. Crie novos agora e tenha todas as chaves reserva de volta.',
  'codeUsed.bodyLast':
    'Crie novos agora. Sem eles, perder o celular ou o dispositivo pode deixar você de fora.',
  'codeUsed.action': 'Criar novos códigos',
  'codeUsed.later': 'Agora não',

  'phone.title': 'Para qual número enviamos?',
  'phone.body': 'Enviamos um código agora, para saber que o número é seu.',
  'phone.failed.title': 'Isto não carregou',
  'phone.country': 'País ou região',
  'phone.number': 'Número de telefone',
  'phone.send': 'Enviar código',
  'phone.empty': 'Digite seu número de telefone primeiro.',
  'phone.too_short': 'Faltam alguns dígitos para {country}. Confira o fim do número.',
  'phone.too_long': 'São mais dígitos do que os números de {country} têm. Confira o país e o número.',
  'phone.wrong': 'Nenhum número de {country} é assim. Confira o país e os primeiros dígitos.',

  ...productNames,
  'system.ios': 'iPhone ou iPad',
};
