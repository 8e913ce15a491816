import { createCopy, english } from '@kairos-mfa/copy';
import { expect, test, vi } from 'vitest';
import { actionText, amountText } from './action-text.ts';

const payout = { action: 'transfer_money', context: { amount: 1500, currency: 'EUR', payee: 'Bram' } };

test('the button names the action, with the amount if there is one', () => {
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

test('a host can word the effect with its own facts, and remove the kit’s', () => {
  const copy = createCopy(english, {
    'action.transfer_money.effect': '{payee} has it within a minute.',
    'action.delete_account.effect': '',
  });
  expect(actionText(copy, payout).effect).toBe('Bram has it within a minute.');
  expect(actionText(copy, { action: 'delete_account', context: {} }).effect).toBeUndefined();
});

test('wording that needs a missing fact does not break the request', () => {
  const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const copy = createCopy(english, { 'action.transfer_money.confirm': 'Send {amount} to {owner}' });
  expect(actionText(copy, payout).confirm).toBe('Send €1,500.00');
  expect(warned).toHaveBeenCalledTimes(1);
  warned.mockRestore();
});

test('the amount that is shown is the one that is bound, in every notation', () => {
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
