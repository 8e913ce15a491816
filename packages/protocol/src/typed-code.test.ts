import { expect, test } from 'vitest';
import { factors } from './factors/index.ts';
import { readDigits, readRecoveryCode } from './typed-code.ts';

const code = '4K7QWM9T2XHDR6NBC1PVJ80E';
const groups = ['4K7QWM', '9T2XHD', 'R6NBC1', 'PVJ80E'];

test('a recovery code is read with every separator that a program may put in place of a dash', () => {
  const dashes = '-‐‑‒–—―−﹘﹣－_‿＿.·/ \u00A0\u2003\u202F\u3000\t';
  for (const dash of dashes) expect([dash, readRecoveryCode(groups.join(dash))]).toEqual([dash, code]);
});

test('a recovery code is read with the invisible characters of a text', () => {
  const invisibles = '\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u202A\u202C\u2066\u2069\uFEFF\u034F\uFE0F';
  for (const character of invisibles) {
    expect(readRecoveryCode(`${character}${groups.join(`-${character}`)}${character}`)).toBe(code);
    expect(readRecoveryCode([...code].join(character))).toBe(code);
  }
});

test('a line of a numbered list is read without its number, and of a whole list the first code', () => {
  const dashed = groups.join('-');
  for (const number of ['1. ', '10. ', '1) ', '(3) ', '7: ', ' 2.\t', '• ', '- ', '١. ', '⒈ '])
    expect([number, readRecoveryCode(number + dashed)]).toEqual([number, code]);
  const list = `Recovery codes\n\n1. ${dashed}\n2. B3F5YZ-0S8GKA-M7XTQ4-2WHDN9\n`;
  expect(readRecoveryCode(list)).toBe(code);
  expect(readRecoveryCode(`${dashed}\r\nB3F5YZ-0S8GKA-M7XTQ4-2WHDN9`)).toBe(code);
});

test('a recovery code is read in small letters, full width and the digits of other scripts', () => {
  expect(readRecoveryCode(groups.join('-').toLowerCase())).toBe(code);
  expect(readRecoveryCode('４Ｋ７ＱＷＭ－９Ｔ２ＸＨＤ－Ｒ６ＮＢＣ１－ＰＶＪ８０Ｅ')).toBe(code);
  expect(readRecoveryCode('٤K٧QWM-٩T٢XHD-R٦NBC١-PVJ٨٠E')).toBe(code);
  expect(readRecoveryCode('4K7QWM-9T2XHD-R6NBCl-PVJ8oE')).toBe(code);
});

test('what is no recovery code is not read as one', () => {
  for (const text of [
    '',
    '1. ',
    'hello',
    code.slice(1),
    `${code}0`,
    code.replace('4', 'U'),
    code.replace('4', 'К'),
  ])
    expect([text, readRecoveryCode(text)]).toEqual([text, undefined]);
});

test('a code is read in the digits of every script of Unicode', () => {
  for (let point = 0; point < 0x1fbfa; point += 1) {
    const digit = String.fromCodePoint(point);
    if (/\p{Nd}/u.test(digit))
      expect([point.toString(16), readDigits(digit)]).toEqual([
        point.toString(16),
        expect.stringMatching(/^[0-9]$/),
      ]);
  }
  for (const digits of [
    '٠٠٤٢١٧',
    '۰۰۴۲۱۷',
    '००४२१७',
    '০০৪২১৭',
    '００４２１７',
    '๐๐๔๒๑๗',
    '𝟎𝟎𝟒𝟐𝟏𝟕',
    '𝟶𝟶𝟺𝟸𝟷𝟽',
    '၀၀၄၂၁၇',
    '𞥐𞥐𞥔𞥒𞥑𞥗',
  ])
    expect([digits, readDigits(digits, 6)]).toEqual([digits, '004217']);
});

test('a code is read with what is between its digits, and out of a whole message', () => {
  for (const text of [
    '004 217',
    ' 004-217 ',
    '004–217',
    '004_217',
    '004\u00A0217',
    '004\u200B217',
    '\u202D004217\u202C',
    '0 0 4 2 1 7',
  ])
    expect([text, readDigits(text, 6)]).toEqual([text, '004217']);
  expect(readDigits('Your Kairos 2FA code is 004217. It expires in 10 minutes.', 6)).toBe('004217');
  expect(readDigits('G-004217 (do not share)', 6)).toBe('004217');
  expect(readDigits('1. 004217', 6)).toBe('004217');
  expect(readDigits('004217\n881920', 6)).toBe('004217');
  expect(readDigits('Code 0042 1788, call +49 30 123456', 8)).toBe('00421788');
});

test('an incomplete code keeps its digits, and one that is too long is cut', () => {
  expect(readDigits('0042', 6)).toBe('0042');
  expect(readDigits('0042178', 6)).toBe('004217');
  expect(readDigits('abc', 6)).toBe('');
});

test('the wire accepts a code as it was typed, and still refuses one of another length', () => {
  expect(factors.totp.challenge.proof.parse({ code: '٠٠٤ ٢١٧' })).toEqual({ code: '004217' });
  expect(factors.sms.challenge.proof.parse({ code: '0042–1788' })).toEqual({ code: '00421788' });
  expect(factors.totp.challenge.proof.safeParse({ code: '00421' }).success).toBe(false);
  expect(factors.email.challenge.proof.safeParse({ code: '0'.repeat(300) }).success).toBe(false);
});
