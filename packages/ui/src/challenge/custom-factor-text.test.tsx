import type { ChallengeFactor } from '@kairos-mfa/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChallengeView, KairosUiProvider, type ChallengeViewProps, type CustomFactorView } from '../index.ts';
import { challenge, challengeVerbs, passkey, totp } from './challenge.examples.ts';

const view: CustomFactorView = {
  type: 'own_factor',
  Challenge: () => <p>Own form</p>,
  copy: { 'factor.own_factor.name': 'Own factor' },
};
const own: ChallengeFactor = { id: 'factor-9', type: view.type, name: '' };

function drawn(state: ChallengeViewProps['state'], traits: Partial<CustomFactorView>): string {
  return renderToStaticMarkup(
    <KairosUiProvider factors={[{ ...view, ...traits }]}>
      <ChallengeView {...challengeVerbs()} state={state} />
    </KairosUiProvider>,
  );
}

const tooSoon: ChallengeViewProps['state'] = {
  step: 'choosing',
  challenge: { ...challenge, factors: [own, totp] },
  failure: 'rate_limited',
  locked: { factorId: own.id, retryAfter: 30 },
};

test('a factor of the host that sends codes says that a code was just sent, and counts down to the next one', () => {
  const html = drawn(tooSoon, { sendsCode: true });
  expect(html).toContain('We sent a code a moment ago');
  expect(html).toContain('Send a new code in 0:30');
});

test('a factor of the host that sends no codes says that there were too many attempts', () => {
  const html = drawn(tooSoon, {});
  expect(html).not.toContain('We sent a code a moment ago');
  expect(html).not.toContain('Send a new code in');
  expect(html).toContain('Try again in 0:30');
});

const unsupported: ChallengeViewProps['state'] = {
  step: 'proving',
  challenge: { ...challenge, factors: [passkey, own, totp] },
  factor: passkey,
  options: {},
  failure: 'unsupported',
};

test('a browser without passkeys is offered no factor of the host that needs the browser, either', () => {
  expect(drawn(unsupported, { usesBrowser: true })).not.toContain('Own factor');
  expect(drawn(unsupported, {})).toContain('Own factor');
});
