import type { ComponentType, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { challenge, challengeVerbs, totp } from './challenge/challenge.examples.ts';
import { codes } from './factors/factors.examples.ts';
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
import { recoveryCodesVerbs } from './recovery-codes/recovery-codes.examples.ts';
import { phone, security, securityVerbs, today } from './security-center/security-center.examples.ts';

const withParts = Object.entries(kit).flatMap(([name, value]) =>
  typeof value === 'function' && 'Root' in value ? [[name, { ...value }] as const] : [],
);

/** Parts that work outside their component: containers, and parts with a fixed text. */
const independentParts = [
  'Celebration.Body',
  'Celebration.Mark',
  'Celebration.Title',
  'Enrollment.Actions',
  'Enrollment.Header',
  'MfaPrompt.Actions',
  'MfaPrompt.Header',
  'MfaPrompt.Icon',
  'NextStepCard.Actions',
  'NextStepCard.Header',
  'NextStepCard.Icon',
  'RecoveryCodes.Actions',
  'RecoveryCodes.Body',
  'RecoveryCodes.Header',
  'RecoveryCodes.Sheet',
  'RecoveryCodes.Tools',
  'RequiredEnrollment.Actions',
  'RequiredEnrollment.Header',
  'RequiredEnrollment.Icon',
  'SetupOffer.Actions',
  'SetupOffer.Body',
  'SetupOffer.Header',
  'SetupOffer.Icon',
  'SetupOffer.Once',
  'SetupOffer.Title',
  'SecurityCenter.CodesRow',
  'SecurityCenter.Header',
  'SecurityCenter.SectionHeader',
  'SecurityCenter.Title',
];

describe('a part that is rendered outside its component', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  test.each(withParts)('throws an error that names its component: <%s>', (name, parts) => {
    for (const [part, component] of Object.entries(parts)) {
      if (part === 'Root' || part === 'displayName' || independentParts.includes(`${name}.${part}`)) continue;
      // SAFETY: it has to throw before it reads any prop.
      const Part = component as unknown as ComponentType<{ factor: typeof phone; option: object }>;
      const render = () => renderToStaticMarkup(<Part factor={phone} option={{ type: 'totp' }} />);
      expect(render).toThrow(
        new RegExp(`^<${name}.${part}> was rendered outside <.+>, so there is nothing it belongs to`),
      );
    }
  });
});

const link = (text: string) => <a href="/other">{text}</a>;
const all = security();

/** Every kind of button part with an icon or a busy state, on an element of the host. */
const onLinks: Record<string, ReactElement> = {
  'recovery codes': (
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
  'with `asChild`, styles and icon are applied to the host’s element: %s',
  (_, screen) => {
    const drawn = document.createElement('div');
    drawn.innerHTML = renderToStaticMarkup(screen);
    const links = [...drawn.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(0);
    for (const element of links) {
      expect(element.getAttribute('href')).toBe('/other');
      expect(element.dataset['slot']).toMatch(/^(button|security-badge)$/);
    }
    expect(drawn.querySelector('button:has(a), a button')).toBeNull();
  },
);

test('a badge on a link without text renders its own text', () => {
  const drawn = renderToStaticMarkup(
    <SecurityBadgeView asChild security={all} now={today}>
      <a href="/security" aria-label="Security" />
    </SecurityBadgeView>,
  );
  expect(drawn).toMatch(/^<a href="\/security".*Second step on<\/span><\/a>$/);
});

/** The parts, including the component itself, that do not accept a prop. */
type Without<Name extends string, Compound> = {
  [Part in keyof Compound]: Compound[Part] extends (props: infer Props) => unknown
    ? [Name] extends [keyof Props]
      ? never
      : Part
    : never;
}[keyof Compound];
type Placed = 'className' | 'ref';

test('every part that is one element accepts a class name and a ref, and so do the components', () => {
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

test('the reason for opening or closing is a closed list', () => {
  type Change = NonNullable<kit.StepUpDialogProps['onOpenChange']>;
  expectTypeOf<Parameters<Change>[1]['reason']>().toEqualTypeOf<kit.StepUpOpenReason>();
  expectTypeOf<'requested' | 'answered' | 'hidden' | 'cancel-button'>().toExtend<kit.StepUpOpenReason>();
});
