import type { PromptCopyOverride } from '@kairos-mfa/protocol';
import { describe, expect, test } from 'vitest';
import { locales } from '../pick-locale.ts';
import { lintCopy } from './lint-copy.ts';
import { secretRequests } from './lists/secret-requests.ts';

const neutral: PromptCopyOverride = { title: '', body: '', benefit: '', primary: '', dismiss: '', later: '' };
const asks = (locale: string, body: string, other: Partial<PromptCopyOverride> = {}) =>
  lintCopy({ variant: 'only-you', locale, words: { ...neutral, body, ...other } }).findings.some(
    ({ rule, severity }) => rule === 'no-secret-request' && severity === 'error',
  );

/** By language: what an attacker would write, and ordinary sentences with the same words. */
const examples: Record<string, { refused: readonly string[]; accepted: readonly string[] }> = {
  en: {
    refused: [
      'Give your code to our team when they call.',
      'Tell our agent your password.',
      'Our support will ask you for the code.',
      'Read the six digits to the caller.',
      'Reply with your PIN.',
      'Share your passcode with us.',
      'Send your recovery codes to our staff.',
      'Type your password in the chat.',
      'Have your code ready. We call you.',
      'Forward the code. It is for you.',
    ],
    accepted: [
      'You get recovery codes when you set up. If you lose your phone, you can still get in.',
      'Your password opens your account. Give it a second step.',
      'There is no code to type.',
      'You type a short code from your app.',
      'Share your work with your team, and sign in as usual.',
      'Tell us what you like.',
    ],
  },
  de: {
    refused: [
      'Geben Sie unserem Team Ihren Code, wenn es anruft.',
      'Sagen Sie unserem Mitarbeiter Ihr Passwort.',
      'Nennen Sie den Sicherheitscode am Telefon.',
      'Schicken Sie uns Ihre Notfallcodes.',
      'Leiten Sie den Code weiter.',
    ],
    accepted: [
      'Sie tippen keinen Code.',
      'Ihr Passwort öffnet Ihr Konto. Ein zweiter Schritt passt darauf auf.',
    ],
  },
  es: {
    refused: [
      'Dale tu código a nuestro equipo cuando llame.',
      'Dile tu contraseña a nuestro agente.',
      'Envíanos tu código por WhatsApp.',
      'Comparte el código con soporte.',
    ],
    accepted: ['No hay que escribir ningún código.', 'Tu contraseña abre tu cuenta.'],
  },
  fr: {
    refused: [
      'Donnez votre code à notre équipe quand elle appelle.',
      'Dites votre mot de passe à notre agent.',
      'Envoyez-nous votre code par message.',
      'Communiquez le code au conseiller.',
    ],
    accepted: ['Aucun code à taper.', 'Votre mot de passe ouvre votre compte.'],
  },
  it: {
    refused: [
      'Dai il tuo codice al nostro team quando chiama.',
      'Di’ la password: dilla al nostro agente, comunica la password.',
      'Inviaci il codice in chat.',
      'Condividi il codice con l’assistenza.',
    ],
    accepted: ['Nessun codice da scrivere.', 'La password apre il tuo account.'],
  },
  'pt-BR': {
    refused: [
      'Dê seu código à nossa equipe quando ela ligar.',
      'Diga sua senha ao nosso atendente.',
      'Envie o código para nós pelo WhatsApp. Fale com o nosso suporte.',
      'Compartilhe o código com o suporte.',
    ],
    accepted: ['Não há código para digitar.', 'Sua senha abre sua conta.'],
  },
  nl: {
    refused: [
      'Geef je code aan ons team als het belt.',
      'Vertel onze medewerker je wachtwoord.',
      'Stuur ons je code in de chat.',
      'Lees de code voor aan de telefoon.',
    ],
    accepted: ['Je typt geen code.', 'Je wachtwoord opent je account.'],
  },
  pl: {
    refused: [
      'Podaj kod naszemu zespołowi, gdy zadzwoni.',
      'Powiedz hasło naszemu konsultantowi.',
      'Wyślij nam kod na czacie.',
      'Przekaż kod pracownikowi.',
    ],
    accepted: ['Nie wpisujesz żadnego kodu.', 'Hasło otwiera Twoje konto.'],
  },
  ja: {
    refused: [
      '電話でスタッフにコードを教えてください。',
      '担当者にパスワードを伝えてください。',
      'コードをチャットで送ってください。',
      'サポートに暗証番号をお知らせください。',
    ],
    accepted: ['コードの入力はいりません。', 'パスワードでアカウントが開きます。'],
  },
  ko: {
    refused: [
      '전화가 오면 저희 팀에 코드를 알려 주세요.',
      '상담원에게 비밀번호를 말해 주세요.',
      '채팅으로 코드를 보내 주세요.',
      '직원에게 인증번호를 불러 주세요.',
    ],
    accepted: ['입력할 코드가 없습니다.', '비밀번호로 계정이 열립니다.'],
  },
  'zh-Hans': {
    refused: [
      '我们来电时，请把验证码告诉我们。',
      '请向客服提供密码。',
      '请在聊天中发送验证码。',
      '请把恢复码念给专员。',
    ],
    accepted: ['不用输入验证码。', '密码可以打开你的账户。'],
  },
  'zh-Hant': {
    refused: [
      '我們來電時，請把驗證碼告訴我們。',
      '請向客服提供密碼。',
      '請在聊天中傳送驗證碼。',
      '請把復原碼唸給專員。',
    ],
    accepted: ['不用輸入驗證碼。', '密碼可以開啟你的帳號。'],
  },
  ar: {
    refused: [
      'أعط رمزك لفريقنا عندما يتصل.',
      'أخبر موظفنا بكلمة المرور.',
      'أرسل إلينا الرمز في الدردشة.',
      'شارك رمزك مع الدعم.',
    ],
    accepted: ['لا رمز تكتبه.', 'كلمة مرورك تفتح حسابك.'],
  },
};

test('every shipped language has words and examples', () => {
  expect(Object.keys(secretRequests).toSorted()).toEqual(locales.toSorted());
  expect(Object.keys(examples).toSorted()).toEqual(locales.toSorted());
});

describe.each(Object.entries(examples))('in %s', (locale, { refused, accepted }) => {
  test.each(refused)('“%s” is refused', (body) => {
    expect(asks(locale, body)).toBe(true);
  });
  test.each(accepted)('“%s” is accepted', (body) => {
    expect(asks(locale, body)).toBe(false);
  });
});

test('a request is found in its parts, in a button, in English in every language, and in letters of special form', () => {
  expect(asks('en', 'Tell our agent when they call.', { title: 'Your code, please' })).toBe(true);
  expect(asks('en', '', { title: 'Your code opens your account', primary: 'Send to support' })).toBe(true);
  expect(asks('fi', 'Tell our agent your password.')).toBe(true);
  expect(asks('de', 'Tell our agent your password.')).toBe(true);
  expect(asks('en', 'Ｔｅｌｌ our agent your ｐａｓｓｗｏｒｄ.')).toBe(true);
  expect(asks('en', 'Tell our agent your {minutes, plural, one {pin} other {password}}.')).toBe(true);
});
