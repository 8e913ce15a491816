import type { PolicyDocument } from '@kairos-mfa/protocol';
import { policyDocument } from '@kairos-mfa/protocol/schemas';

/** Shown once the rules below hold; a host edits a copy of this document, never a constant in code. */
export const defaultPolicy: PolicyDocument = policyDocument.parse({
  schemaVersion: 1,
  moments: {
    'payment.completed': { freshFor: 'PT10M', source: 'server', variant: 'first-payment' },
    'invite.sent': { freshFor: 'PT10M', source: 'server', variant: 'first-invite' },
    'security.new_device': { freshFor: 'PT24H', source: 'server', variant: 'new-device' },
    'milestone.active_days': { freshFor: 'PT24H', source: 'server', variant: 'one-week' },
    'settings.security_interest': { freshFor: 'PT10M', source: 'browser', variant: 'only-you' },
    'account.recovered': { freshFor: 'PT30M', source: 'server', variant: 'only-you' },
    'password.changed': { freshFor: 'PT30M', source: 'server', variant: 'only-you' },
    'reminder.due': { freshFor: 'P7D', source: 'server', variant: 'finish' },
    'sign_in.offer': { freshFor: 'PT10M', source: 'browser', variant: 'only-you' },
  },
  signals: {
    active: { family: 'engaged', when: 'actionsCount > 10' },
    established: { family: 'tenure', when: 'now - createdAt > duration("168h")' },
    paying: { family: 'value', when: 'lastPaymentAt != null' },
    inviting: { family: 'people', when: 'invitedOthersCount > 0' },
    security_event: {
      family: 'security',
      when: 'lastSecurityEventAt != null && now - lastSecurityEventAt < duration("720h")',
    },
    caring: { family: 'care', when: 'openedSecuritySettingsAt != null' },
  },
  suppressors: { impersonation: 'impersonated', sso_managed: 'ssoManaged' },
  prompt: {
    signalsNeeded: 2,
    minAccountAge: 'PT24H',
    caps: { perSession: 1, perWeek: 1, perQuarter: 3, perYear: 6 },
    coolDowns: { dismissed: ['P14D', 'P30D'], closed: 'P7D', busy: 'P3D', noPhoneHere: 'P1D' },
    ladder: { giveUpAtWeight: 3, sleep: 'P180D', lapse: 'PT10M' },
    laterOptions: [1, 7, 30],
    holdout: 0,
  },
  actions: {
    transfer_money: { when: 'amount > 1000' },
    delete_account: {},
    view_compliance_data: { maxAge: 'PT10M', oneShot: false },
    export_data: {},
    change_email: {},
    change_password: {},
    cancel_subscription: {},
    admin_access: { maxAge: 'PT10M', oneShot: false },
    'role.grant_admin': { minFactorAge: 'PT24H' },
    'payout.change_destination': { minFactorAge: 'PT24H' },
    'mfa.disable': { minFactorAge: 'PT24H' },
    // Built in: the engine itself asks for these.
    // Whoever has nothing stronger proves these with what they have; see `admissible.ts`.
    'factor.add': { strengths: ['low'] },
    'factor.remove': { strengths: ['low'] },
    'recovery_codes.regenerate': { strengths: ['low'] },
    'admin.*': { maxAge: 'PT10M', oneShot: false },
  },
  enforcement: 'optional',
  setupPrompt: 'just_in_time',
  firstEnrollment: { maxAuthAge: 'PT10M', maxAuthAgeKnownDevice: 'PT12H' },
  factors: { allowed: ['passkey', 'totp', 'sms'], maxPerIdentity: 10 },
});
