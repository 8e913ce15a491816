import type { ComponentType, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { challenge, challengeVerbs, totp } from './challenge/challenge.examples.ts';
import { codes } from './factors/factors.examples.ts';
import { recoveryCodesVerbs } from './recovery-codes/recovery-codes.examples.ts';
import { phone, security, securityVerbs, today } from './security-center/security-center.examples.ts';
import * as kit from './index.ts';
import {
  Challenge,
  ChallengeView,
  RecoveryCodes,
  RecoveryCodesView,
  SecurityBadgeView,
  SecurityCenter,
  SecurityCenterView,
} from './index.ts';

const withParts = Object.entries(kit).flatMap(([name, value]) =>
  typeof value === 'function' && 'Root' in value ? [[name, { ...value }] as const] : [],
);

/** Parts that only hold others, or say the same everywhere. */
const anywhere = [
  'Celebration.Body',
  'Celebration.Mark',
  'Celebration.Title',
  'Enrollment.Actions',
  'Enrollment.Header',
  'MfaPrompt.Actions',
  'MfaPrompt.Header',
  'MfaPrompt.Icon',
  'RecoveryCodes.Actions',
  'RecoveryCodes.Body',
  'RecoveryCodes.Header',
  'RecoveryCodes.Sheet',
  'RecoveryCodes.Tools',
  'RequiredEnrollment.Actions',
  'RequiredEnrollment.Header',
  'RequiredEnrollment.Icon',
  'SecurityCenter.CodesRow',
  'SecurityCenter.Header',
  'SecurityCenter.SectionHeader',
  'SecurityCenter.Title',
];

describe('a part that stands outside its component', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  test.each(withParts)('says where it belongs: <%s>', (name, parts) => {
    for (const [part, stray] of Object.entries(parts)) {
      if (part === 'Root' || part === 'displayName' || anywhere.includes(`${name}.${part}`)) continue;
      // SAFETY: whatever else it is given, it has to say first that it stands in the wrong place.
      const Stray = stray as unknown as ComponentType<{ factor: typeof phone; option: object }>;
      const draw = () => renderToStaticMarkup(<Stray factor={phone} option={{ type: 'totp' }} />);
      expect(draw).toThrow(
        new RegExp(`^<${name}.${part}> was rendered outside <.+>, so there is nothing it belongs to`),
      );
    }
  });
});

const link = (words: string) => <a href="/elsewhere">{words}</a>;
const all = security();

/** Every button part of a kind that draws a sign or waits, on an element of the host's. */
const onLinks: Record<string, ReactElement> = {
  'kept codes': (
    <RecoveryCodesView {...recoveryCodesVerbs()} state={{ step: 'showing', codes, saved: 'copied' }}>
      <RecoveryCodes.Copy asChild>{link('Copy')}</RecoveryCodes.Copy>
      <RecoveryCodes.Download asChild>{link('Download')}</RecoveryCodes.Download>
      <RecoveryCodes.Print asChild>{link('Print')}</RecoveryCodes.Print>
      <RecoveryCodes.Confirm asChild>{link('Go on')}</RecoveryCodes.Confirm>
    </RecoveryCodesView>
  ),
  'a challenge': (
    <ChallengeView
      {...challengeVerbs()}
      leave={() => {}}
      state={{ step: 'proving', challenge, factor: totp, options: {} }}
    >
      <Challenge.ChangeFactor asChild>{link('Other')}</Challenge.ChangeFactor>
      <Challenge.Leave asChild>{link('Leave')}</Challenge.Leave>
    </ChallengeView>
  ),
  'the security page': (
    <SecurityCenterView
      {...securityVerbs()}
      now={today}
      state={{ step: 'working', security: all, task: { type: 'remove', factorId: phone.id } }}
    >
      <SecurityCenter.Add asChild>{link('Add')}</SecurityCenter.Add>
      <SecurityCenter.RegenerateCodes asChild>{link('Renew')}</SecurityCenter.RegenerateCodes>
      <SecurityCenter.Factor factor={phone}>
        <SecurityCenter.Rename asChild>{link('Rename')}</SecurityCenter.Rename>
        <SecurityCenter.Remove asChild>{link('Remove')}</SecurityCenter.Remove>
      </SecurityCenter.Factor>
    </SecurityCenterView>
  ),
  'the badge': (
    <SecurityBadgeView asChild security={all} now={today}>
      {link('Protected')}
    </SecurityBadgeView>
  ),
};

test.each(Object.entries(onLinks))(
  'with `asChild`, looks and sign go to the host’s own element: %s',
  (_, screen) => {
    const drawn = document.createElement('div');
    drawn.innerHTML = renderToStaticMarkup(screen);
    const links = [...drawn.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const element of links) {
      expect(element.getAttribute('href')).toBe('/elsewhere');
      expect(element.dataset['slot']).toMatch(/^(button|security-badge)$/);
    }
    expect(drawn.querySelector('button:has(a), a button')).toBeNull();
  },
);

test('a badge on a link without words says its own', () => {
  const drawn = renderToStaticMarkup(
    <SecurityBadgeView asChild security={all} now={today}>
      <a href="/security" aria-label="Security" />
    </SecurityBadgeView>,
  );
  expect(drawn).toMatch(/^<a href="\/security".*Second step on<\/a>$/);
});

/** The parts, the component itself among them, that do not take each of these. */
type Without<Name extends string, Compound> = {
  [Part in keyof Compound]: Compound[Part] extends (props: infer Props) => unknown
    ? [Name] extends [keyof Props]
      ? never
      : Part
    : never;
}[keyof Compound];
type Placed = 'className' | 'ref';

test('every part that is one element takes a class name and a ref, and so do the components themselves', () => {
  expectTypeOf<Without<Placed, typeof kit.Celebration>>().toEqualTypeOf<never>();
  expectTypeOf<Without<Placed, typeof kit.Challenge>>().toEqualTypeOf<'Proof'>();
  expectTypeOf<Without<Placed, typeof kit.Enrollment>>().toEqualTypeOf<never>();
  expectTypeOf<Without<Placed, typeof kit.FactorPicker>>().toEqualTypeOf<never>();
  expectTypeOf<Without<Placed, typeof kit.MfaPrompt>>().toEqualTypeOf<never>();
  expectTypeOf<Without<Placed, typeof kit.RecoveryCodes>>().toEqualTypeOf<never>();
  expectTypeOf<Without<Placed, typeof kit.RequiredEnrollment>>().toEqualTypeOf<never>();
  expectTypeOf<Without<Placed, typeof kit.SecurityCenter>>().toEqualTypeOf<'Sections'>();
  expectTypeOf<Without<Placed, typeof kit.StepUpDialog>>().toEqualTypeOf<'Challenge'>();
  expectTypeOf<Without<Placed, { SecurityBadge: typeof kit.SecurityBadge }>>().toEqualTypeOf<never>();
});

test('what opens says why, in a word that is known beforehand', () => {
  type Change = NonNullable<kit.StepUpDialogProps['onOpenChange']>;
  expectTypeOf<Parameters<Change>[1]['reason']>().toEqualTypeOf<kit.StepUpOpenReason>();
  expectTypeOf<'requested' | 'answered' | 'hidden' | 'cancel-button'>().toExtend<kit.StepUpOpenReason>();
});
