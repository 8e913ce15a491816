import { expect, test } from 'vitest';
import { readOAuthStepUpChallenge } from './oauth-step-up-challenge.ts';

test('the examples of RFC 9470 are read', () => {
  expect(
    readOAuthStepUpChallenge(
      'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="myACR"',
    ),
  ).toEqual({ acrValues: ['myACR'], maxAge: undefined });
  expect(
    readOAuthStepUpChallenge(
      'Bearer error="insufficient_user_authentication", error_description="More recent authentication is required", max_age="5"',
    ),
  ).toEqual({ acrValues: [], maxAge: 5 });
});

test('the challenge is found among others, with unquoted, escaped and mixed-case parameters', () => {
  const wanted = { acrValues: ['urn:a', 'urn:b'], maxAge: 300 };
  for (const header of [
    'Basic realm="a, Bearer error=\\"x\\"", Bearer error="insufficient_user_authentication", acr_values="urn:a urn:b", max_age=300',
    'DPoP algs="ES256", error=insufficient_user_authentication, acr_values="urn:a  urn:b" , max_age=300, Basic realm="x"',
    'bearer Error="insufficient_user_authentication",ACR_VALUES="urn:a \\urn:b",Max_Age=300',
  ])
    expect(readOAuthStepUpChallenge(header), header).toEqual(wanted);
});

test('anything else is no demand: another error, another scheme, no header, and what cannot be read', () => {
  for (const header of [
    null,
    '',
    'Bearer',
    'Bearer error="invalid_token"',
    'Negotiate error="insufficient_user_authentication"',
    'Bearer realm="insufficient_user_authentication"',
    'error="insufficient_user_authentication"',
    '"',
  ])
    expect(readOAuthStepUpChallenge(header), String(header)).toBeUndefined();
  expect(readOAuthStepUpChallenge('Bearer error="insufficient_user_authentication", max_age=soon')).toEqual({
    acrValues: [],
    maxAge: undefined,
  });
});

test('a long header is read in linear time', () => {
  const long = `Bearer ${'a=b, '.repeat(20_000)}${'"'.repeat(20_000)}`;
  expect(readOAuthStepUpChallenge(long)).toBeUndefined();
});
