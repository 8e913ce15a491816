import { expect, test } from 'vitest';
import { phoneRules } from './phone-rules.ts';

const { formatAsYouType, parseInternational, normalizePhone, parsePhone } = phoneRules;

test('a number is formatted as its country does while it is typed', () => {
  expect(formatAsYouType('2025550143', 'US')).toBe('(202) 555-0143');
  expect(formatAsYouType('06123', 'FR')).toBe('06 12 3');
});

test('a complete international number selects its country, in any notation', () => {
  for (const pasted of ['+49 1512 3456789', '＋４９ １５１２ ３４５６７８９', '0049 (1512) 345-6789'])
    expect(parseInternational(normalizePhone(pasted), 'FR')).toEqual({
      country: 'DE',
      text: '01512 3456789',
    });
  expect(parseInternational(normalizePhone('+12025550143'), 'DE')?.country).toBe('US');
  expect(parseInternational(normalizePhone('0612345678'), 'FR')).toBeUndefined();
});

test('digits of other scripts result in the same number', () => {
  expect(parsePhone(normalizePhone('٠١٥١٢ ٣٤٥٦٧٨٩'), 'DE')).toEqual({ ok: true, phone: '+4915123456789' });
});

test('each kind of invalid number has its own error, so that the text can say what to check', () => {
  const flawOf = (text: string) => {
    const read = parsePhone(normalizePhone(text), 'US');
    return read.ok ? undefined : read.error;
  };
  expect(['', '202 555', '202 555 0143 999', '111 111 1111', '202 555 0143'].map(flawOf)).toEqual([
    'empty',
    'too_short',
    'too_long',
    'wrong',
    undefined,
  ]);
});
