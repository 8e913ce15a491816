import { createCopy, english } from '@kairos-mfa/copy';
import { expect, test, vi } from 'vitest';
import { actionText, amountText } from './action-text.ts';

const payout = { action: 'transfer_money', context: { amount: 1500, currency: 'EUR', payee: 'Bram' } };

test('a button says what it does, with the sum where there is one', () => {
  const copy = createCopy();
  expect(actionText(copy, payout).confirm).toBe('Send €1,500.00');
  expect(actionText(copy, { ...payout, context: {} }).confirm).toBe('Send the money');
  expect(actionText(copy, { action: 'export_data', context: {} }).confirm).toBe('Export data');
  expect(actionText(copy, { action: 'unheard_of', context: {} })).toEqual({
    name: 'Confirm this change',
    confirm: 'Continue',
    effect: undefined,
  });
});

test('a host words its own consequences, with its own facts, and may take one of ours away', () => {
  const copy = createCopy(english, {
    'action.transfer_money.effect': '{payee} has it within a minute.',
    'action.delete_account.effect': '',
  });
  expect(actionText(copy, payout).effect).toBe('Bram has it within a minute.');
  expect(actionText(copy, { action: 'delete_account', context: {} }).effect).toBeUndefined();
});

test('words that ask for a fact which is not there take no question away', () => {
  const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const copy = createCopy(english, { 'action.transfer_money.confirm': 'Send {amount} to {owner}' });
  expect(actionText(copy, payout).confirm).toBe('Send €1,500.00');
  expect(warned).toHaveBeenCalledTimes(1);
  warned.mockRestore();
});

test('nobody approves another sum than the one that is bound, in whichever way it was written', () => {
  const copy = createCopy();
  const sum = (amount: string | number | boolean, currency: string | number = 'EUR') =>
    amountText(copy, { context: { amount, currency } });
  expect(sum(999.996)).toBe('€999.996');
  expect(sum('5000')).toBe('€5,000.00');
  expect(sum('5000.004')).toBe('€5,000.004');
  expect(sum('5,000')).toBe('5,000 EUR');
  expect(actionText(copy, { ...payout, context: { amount: '0.004', currency: 'BTC' } }).confirm).toBe(
    'Send BTC\u00a00.004',
  );
  expect(sum('')).toBeUndefined();
  expect(sum(true)).toBeUndefined();
});
