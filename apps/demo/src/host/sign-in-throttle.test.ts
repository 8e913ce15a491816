import { expect, test } from 'vitest';
import { signInThrottle } from './sign-in-throttle.ts';

test('the ninth attempt for one address has to wait, however the address is written, and other addresses do not', () => {
  const throttle = signInThrottle();
  for (let guess = 0; guess < 8; guess++) expect(throttle.spend('Nora@example.com', 1000)).toBe(0);
  expect(throttle.spend('nora@EXAMPLE.com', 1010)).toBe(290);
  expect(throttle.spend('somebody.else@example.com', 1010)).toBe(0);
});

test('the wait ends after five minutes, and a correct password resets the count', () => {
  const throttle = signInThrottle();
  for (let guess = 0; guess < 9; guess++) throttle.spend('nora@example.com', 1000);
  expect(throttle.spend('nora@example.com', 1301)).toBe(0);
  throttle.succeeded('nora@example.com');
  for (let guess = 0; guess < 8; guess++) expect(throttle.spend('nora@example.com', 1302)).toBe(0);
});
