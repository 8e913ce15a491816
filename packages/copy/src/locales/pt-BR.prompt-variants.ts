import type { TranslatedVariants } from '../language.ts';

/** The Brazilian Portuguese prompt variants. */
export const promptVariants: TranslatedVariants = {
  'only-you': {
    title: 'Adicionar uma segunda etapa ao login?',
    body: 'Sua senha abre sua conta. Com uma segunda etapa, ela só se abre para você.',
    benefit:
      'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}. Você pode mudar quando quiser.',
    primary: 'Adicionar etapa',
  },
  faster: {
    title: 'Entrar com seu rosto ou sua digital?',
    body: 'Tão rápido quanto desbloquear este dispositivo. Nenhum código para digitar.',
    benefit: 'Rápido para você, e feito para funcionar só com você.',
    primary: 'Ativar entrada rápida',
  },
  'first-payment': {
    title: 'Seus pagamentos continuam seus',
    body: 'Seu primeiro pagamento deu certo. Com uma segunda etapa, só você pode fazer o próximo.',
    benefit: 'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}.',
    primary: 'Proteger pagamentos',
  },
  'first-invite': {
    title: 'Sua equipe está crescendo',
    body: 'Você acabou de convidar {name}. Uma segunda etapa cuida do trabalho que vocês dividem.',
    benefit:
      'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}. Sua equipe não precisa fazer nada.',
    primary: 'Adicionar etapa',
  },
  'new-device': {
    title: 'Você entrou em um novo dispositivo',
    body: 'Vimos um acesso em {device}, em {date}. Com uma segunda etapa, cada novo dispositivo espera o seu OK.',
    benefit: 'Você escolhe quais dispositivos entram.',
    primary: 'Adicionar etapa',
  },
  'one-week': {
    title: 'Uma semana completa. Muito bem!',
    body: 'Você construiu algo aqui. Uma segunda etapa mantém tudo seguro.',
    benefit: 'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}.',
    primary: 'Proteger minha conta',
  },
  finish: {
    title: 'Mais uma etapa para uma conta mais segura',
    body: 'Você ativou {setting}. Uma segunda etapa é a melhor coisa a fazer agora.',
    benefit: 'Depois disso, está tudo pronto.',
    primary: 'Concluir',
  },
  'spare-key': {
    title: 'Uma segunda etapa, com chave reserva',
    body: 'Você recebe códigos de recuperação ao configurar. Se perder o celular, ainda consegue entrar.',
    benefit:
      'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}. Guarde os códigos em lugar seguro.',
    primary: 'Adicionar etapa',
  },
  'only-when': {
    title: 'Uma segunda etapa, só quando importa',
    body: 'Pedimos em novos dispositivos e em grandes mudanças. Neste aqui, você entra como sempre.',
    benefit: 'Na maioria dos dias, você nem vai notar.',
    primary: 'Adicionar etapa',
  },
  peers: {
    title: 'Junte-se a {share} da sua equipe',
    body: 'Na sua equipe, {share} das pessoas entram com uma segunda etapa. Adicione a sua também.',
    benefit: 'Leva cerca de {minutes, plural, one {# minuto} other {# minutos}}.',
    primary: 'Adicionar etapa',
  },
  notice: {
    title: 'Uma segunda etapa até {date}',
    body: 'Agora você pode enviar valores maiores. A partir de {date}, uma segunda etapa confirma o envio, para que só você possa enviar.',
    benefit: 'Adicione hoje e fique com tudo pronto.',
    primary: 'Adicionar etapa',
  },
  'required-from': {
    title: 'Uma segunda etapa até {date}',
    body: 'A partir de {date}, todos aqui entram com uma segunda etapa. Até lá, você escolhe quando.',
    benefit: 'Adicione hoje e fique com tudo pronto.',
    primary: 'Adicionar etapa',
  },
  gate: {
    title: 'Uma etapa antes de enviar {amount}',
    body: 'Para um valor assim, conferimos se é você. Configure uma segunda etapa uma vez e pronto.',
    benefit: 'Seu pagamento está salvo.',
    primary: 'Configurar etapa',
  },
  classic: {
    title: 'Adicionar autenticação de dois fatores?',
    body: 'Sua conta guarda dados sensíveis. A 2FA protege contra senhas vazadas.',
    benefit: 'A configuração leva 2 minutos.',
    primary: 'Configurar 2FA',
  },
};
