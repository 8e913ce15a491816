import type { PolicyDocument } from '@kairos-mfa/protocol';

/**
 * The default policy as the version before stored it, with every default of its schema filled in. After a release, replace
 * it by the default policy of that release.
 */
export const previousPolicy: PolicyDocument = {
  schemaVersion: 1,
  moments: {
    'payment.completed': {
      freshFor: 'PT10M',
      source: 'server',
      variants: ['only-you'],
      firstVariant: 'first-payment',
      wakes: false,
    },
    'invite.sent': {
      freshFor: 'PT10M',
      source: 'server',
      variants: ['first-invite'],
      wakes: false,
    },
    'security.new_device': {
      freshFor: 'PT24H',
      source: 'server',
      variants: ['new-device'],
      wakes: false,
      deviceKnownFor: 'PT1H',
    },
    'milestone.active_days': {
      freshFor: 'PT24H',
      source: 'server',
      variants: ['one-week'],
      afterActiveDays: 7,
      wakes: false,
    },
    'settings.security_interest': {
      freshFor: 'PT10M',
      source: 'browser',
      variants: ['only-you'],
      wakes: true,
    },
    'account.recovered': {
      freshFor: 'PT30M',
      source: 'server',
      variants: ['only-you'],
      wakes: false,
    },
    'password.changed': {
      freshFor: 'PT30M',
      source: 'server',
      variants: ['only-you'],
      wakes: false,
    },
    'reminder.due': {
      freshFor: 'P7D',
      source: 'server',
      variants: ['only-you'],
      wakes: false,
    },
    'sign_in.offer': {
      freshFor: 'PT10M',
      source: 'browser',
      variants: ['only-you'],
      wakes: false,
    },
  },
  signals: {
    active: {
      family: 'engaged',
      when: 'actionsCount > 10',
    },
    established: {
      family: 'tenure',
      when: 'now - createdAt > duration("168h")',
    },
    paying: {
      family: 'value',
      when: 'lastPaymentAt != null',
    },
    inviting: {
      family: 'people',
      when: 'invitedOthersCount > 0',
    },
    security_event: {
      family: 'security',
      when: 'lastSecurityEventAt != null && now - lastSecurityEventAt < duration("720h")',
    },
    caring: {
      family: 'care',
      when: 'openedSecuritySettingsAt != null',
    },
  },
  suppressors: {
    impersonation: 'impersonated',
    sso_managed: 'ssoManaged',
  },
  prompt: {
    signalsNeeded: 2,
    minAccountAge: 'PT24H',
    firstSession: 'P3D',
    caps: {
      perSession: 1,
      perWeek: 1,
      perQuarter: 3,
      perYear: 6,
    },
    coolDowns: {
      dismissed: ['P14D', 'P30D'],
      closed: 'P7D',
      busy: 'P3D',
      noPhoneHere: 'P1D',
    },
    ladder: {
      giveUpAtWeight: 3,
      sleep: 'P180D',
      lapse: 'PT10M',
      weights: {
        dismissed: 1,
        closed: 0.5,
        notNeeded: 2,
      },
      latersInARow: 3,
      notice: {
        ahead: 'P30D',
        extension: 'P7D',
        every: 'P7D',
        variant: 'notice',
      },
    },
    laterOptions: [1, 7, 30],
    laterDays: 7,
    holdout: 0,
    variants: [
      {
        id: 'only-you',
        answers: [],
        fitsAnyMoment: true,
      },
      {
        id: 'spare-key',
        answers: ['lockout_worry'],
        fitsAnyMoment: true,
      },
      {
        id: 'only-when',
        needs: 'trusted_devices',
        answers: ['slows_me_down'],
        fitsAnyMoment: false,
      },
      {
        id: 'faster',
        needs: 'passkey_device',
        answers: ['slows_me_down', 'no_phone_here'],
        fitsAnyMoment: true,
      },
      {
        id: 'first-payment',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'first-invite',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'new-device',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'one-week',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'finish',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'peers',
        needs: 'real_share',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'notice',
        answers: [],
        fitsAnyMoment: false,
      },
      {
        id: 'classic',
        answers: [],
        fitsAnyMoment: false,
      },
    ],
  },
  tiers: {
    standard: {},
    elevated: {
      elevated: true,
      when: '"admin" in roles || "owner" in roles',
    },
  },
  actions: {
    transfer_money: {
      when: 'amount > 1000',
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
      cumulative: {
        sum: 'amount',
        per: ['currency'],
        within: 'PT24H',
      },
    },
    delete_account: {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    view_compliance_data: {
      strengths: ['aal2'],
      maxAge: 'PT10M',
      minFactorAge: 'PT0S',
      oneShot: false,
    },
    export_data: {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    change_email: {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    change_password: {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    change_phone: {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    cancel_subscription: {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    admin_access: {
      strengths: ['aal2'],
      maxAge: 'PT10M',
      minFactorAge: 'PT0S',
      oneShot: false,
    },
    'role.grant_admin': {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT24H',
      oneShot: true,
    },
    'payout.change_destination': {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT24H',
      oneShot: true,
    },
    'mfa.disable': {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT24H',
      oneShot: true,
    },
    'factor.add': {
      strengths: ['low'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    'factor.remove': {
      strengths: ['low'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    'recovery_codes.regenerate': {
      strengths: ['low'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
    'admin.read': {
      strengths: ['aal2'],
      maxAge: 'PT10M',
      minFactorAge: 'PT0S',
      oneShot: false,
    },
    'admin.*': {
      strengths: ['aal2'],
      maxAge: 'PT5M',
      minFactorAge: 'PT0S',
      oneShot: true,
    },
  },
  risk: {
    threshold: 0.7,
  },
  escalatedActions: ['transfer_money'],
  enforcement: 'optional',
  setupPrompt: 'just_in_time',
  signIn: {},
  firstEnrollment: {
    maxAuthAge: 'PT10M',
    maxAuthAgeKnownDevice: 'PT12H',
    confirm: 'never',
  },
  factors: {
    allowed: ['passkey', 'totp', 'sms'],
    maxPerIdentity: 10,
    maxPerType: {},
    highSecurityAccount: 'tier in ["high", "high_security"]',
    preVerified: [],
    codeDigits: 6,
    textBudget: {
      perCountry: 1000,
      countries: {},
      perPrefix: 100,
    },
  },
};
