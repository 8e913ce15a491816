/** The spellings of a factor's name: `badge_scan`, `badge-scan` and `badgeScan`. */
export interface FactorNames {
  readonly type: string;
  readonly file: string;
  readonly variable: string;
  /** `BadgeScan`, for components. */
  readonly component: string;
}

/** The files of a new factor, by their paths in the repository. Verifier and view refuse until they are filled in. */
export function factorFiles(names: FactorNames): Record<string, string> {
  const { file } = names;
  return {
    [`packages/protocol/src/factors/${file}.contract.ts`]: contract(names),
    [`packages/engine/src/factors/${file}.verifier.ts`]: verifier(names),
    [`packages/engine/src/factors/${file}.verifier.test.ts`]: verifierTest(names),
    [`packages/ui/src/factors/${file}.view.tsx`]: view(names),
    [`packages/ui/src/factors/${file}.view.test.tsx`]: viewTest(names),
  };
}

const contract = ({ type, variable }: FactorNames): string => `import { z } from 'zod';
import { defineFactor } from '../define-factor.ts';

/** A code is text, never a number: \`004217\` must keep its zeros. */
const proof = z.strictObject({ code: z.string().min(1).max(64) });

// TODO: what crosses the wire, what a proof is worth (NIST SP 800-63B), and its authentication method (RFC 8176).
export const ${variable} = defineFactor({
  type: '${type}',
  strength: 'low',
  amr: ['otp'],
  enroll: { options: z.strictObject({}), proof },
  challenge: { options: z.strictObject({}), proof },
});
`;

const verifier = ({
  type,
  variable,
}: FactorNames): string => `import { factors } from '@kairos-mfa/protocol/schemas';
import { defineVerifier } from '../define-verifier.ts';
import { ok } from '../result.ts';

// TODO: say what is stored. Until \`verifyEnrollment\` and \`verifyChallenge\` are written, every proof is refused with 503.
export const ${variable}Verifier = defineVerifier(factors.${type})<object, object>({
  enrollable: true,
  several: false,
  guessable: true,

  async startEnrollment() {
    return ok({ options: {}, pending: {} });
  },

  verifyEnrollment() {
    return Promise.reject(new Error('The factor ${type} cannot check an enrollment yet. Write verifyEnrollment.'));
  },

  async startChallenge() {
    return ok({});
  },

  verifyChallenge() {
    return Promise.reject(new Error('The factor ${type} cannot check a challenge yet. Write verifyChallenge.'));
  },
});
`;

const verifierTest = ({ file, variable }: FactorNames): string => `import { expect, test } from 'vitest';
import { ${variable}Verifier as verifier } from './${file}.verifier.ts';

const party = { rpId: 'example.com', rpName: 'Example', origins: ['https://example.com'], issuer: 'Example' };
const owner = { identityKey: 'k', userHandle: 'h', account: 'ada@example.com', displayName: 'Ada', reachable: {} };
const codes = { send: () => Promise.reject(new Error('no codes')), check: async () => false };
const now = new Date('2026-11-21T12:00:00Z');
// TODO: a right proof and a wrong one of this factor.
const right = { code: 'right' };
const wrong = { code: 'wrong' };

const enroll = (proof: object) =>
  verifier.verifyEnrollment({ party, owner, pending: {}, proof, codes, preVerified: false, now });
const challenge = (proof: object) =>
  verifier.verifyChallenge({
    party,
    owner,
    factor: { factorId: 'factor-1', credentialId: undefined, lastClaim: 0, material: {} },
    nonce: 'nonce',
    proof,
    codes,
    now,
  });

test('a right proof completes the enrollment, and a wrong one does not', async () => {
  expect(await enroll(right)).toMatchObject({ ok: true });
  expect(await enroll(wrong)).toMatchObject({ ok: false, code: 'invalid_code' });
});

test('a right proof passes the challenge, and a wrong one does not', async () => {
  expect(await challenge(right)).toMatchObject({ ok: true });
  expect(await challenge(wrong)).toMatchObject({ ok: false, code: 'invalid_code' });
});
`;

const view = ({ type, variable, component }: FactorNames): string => `'use client';

import type { ReactElement } from 'react';
import { LockIcon } from '../primitives/icons.tsx';
import { Screen } from '../primitives/screen/index.ts';
import type { EnrollViewProps, FactorView, FactorViewProps } from '../provider/factor-view.ts';
import { BackButton } from '../shared/back-button.tsx';
import { CodeForm } from '../shared/code-form/code-form.tsx';
import { failureText } from '../shared/failure-text.ts';
import { useCopy } from '../shared/use-copy.ts';

// TODO: add the wording to packages/copy/src/locales, then read it with the typed \`copy('factor.${type}.…')\`.
function ${component}Challenge({ checking, failure, attemptsLeft, verify }: FactorViewProps): ReactElement {
  const copy = useCopy();
  return (
    <CodeForm
      kind="text"
      label={copy.find('factor.${type}.code') ?? ''}
      action={copy('common.continue')}
      checking={checking}
      problem={failureText(copy, failure)}
      attemptsLeft={attemptsLeft}
      focusOnOpen
      onSubmit={(code) => verify({ code })}
    />
  );
}

function ${component}Enroll({ back, ...props }: EnrollViewProps): ReactElement {
  const copy = useCopy();
  return (
    <>
      <Screen.Header>
        <BackButton onBack={back} />
        <Screen.Title>{copy.find('factor.${type}.enroll.title')}</Screen.Title>
      </Screen.Header>
      <${component}Challenge {...props} />
    </>
  );
}

// TODO: an icon of its own; \`sendsCode\` or \`usesBrowser\` where it applies.
export const ${variable}View = {
  Icon: LockIcon,
  Enroll: ${component}Enroll,
  Challenge: ${component}Challenge,
  challengeHeading: (copy) => ({
    title: copy.find('factor.${type}.challenge.title') ?? '',
    body: copy.find('factor.${type}.challenge.body') ?? '',
  }),
} satisfies FactorView;
`;

const viewTest = ({
  type,
  file,
  variable,
}: FactorNames): string => `import { createCopy } from '@kairos-mfa/copy';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ${variable}View as view } from './${file}.view.tsx';

const copy = createCopy();
const props = {
  options: {},
  checking: false,
  resending: false,
  verify: () => undefined,
  runCeremony: () => undefined,
  resend: () => undefined,
};

test.each(['name', 'reason', 'code', 'enroll.title', 'challenge.title', 'challenge.body'])(
  'the catalogue has the wording factor.${type}.%s',
  (key) => expect(copy.find(\`factor.${type}.\${key}\`)).toBeTruthy(),
);

test('the enrollment and the challenge have a field with a label', () => {
  const label = /<label[^>]*>[^<]+<\\/label>/;
  expect(renderToStaticMarkup(<view.Challenge {...props} />)).toMatch(label);
  expect(renderToStaticMarkup(<view.Enroll {...props} back={() => undefined} />)).toMatch(label);
});
`;
