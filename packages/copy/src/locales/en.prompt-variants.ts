import type { VariantText } from '../variants.ts';

/** The English prompt variants, the source of all translations. A benefit line is left out while one of its facts is unknown. */
export const promptVariants = {
  'only-you': {
    title: 'Add a second step to your sign-in?',
    body: 'Your password opens your account. A second step makes sure it only opens for you.',
    benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}. You can change it any time.',
    primary: 'Add second step',
  },
  faster: {
    title: 'Sign in with your face or fingerprint?',
    body: 'Use the same quick unlock you use on this device. There is no code to type.',
    benefit: 'Quick for you, and made to work only for you.',
    primary: 'Set up quick sign-in',
  },
  'first-payment': {
    title: 'Keep your payments yours',
    body: 'Your first payment went through. Add a second step so only you can make the next one.',
    benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}.',
    primary: 'Protect my payments',
  },
  'first-invite': {
    title: 'Your team is growing',
    body: 'You just invited {name}. Add a second step to look after the work you share.',
    benefit:
      'Takes about {minutes, plural, one {# minute} other {# minutes}}. Your team does not need to do a thing.',
    primary: 'Add second step',
  },
  'new-device': {
    title: 'You signed in on a new device',
    body: 'We saw a sign-in on {device} on {date}. With a second step, each new device needs your OK.',
    benefit: 'You choose which devices get in.',
    primary: 'Add second step',
  },
  'one-week': {
    title: 'One week in. Nice work!',
    body: 'You have built something here. Add a second step and keep it safe.',
    benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}.',
    primary: 'Keep it safe',
  },
  finish: {
    title: 'One more step for a safer account',
    body: 'You turned on {setting}. Adding a second step is the next best thing you can do.',
    benefit: 'Then you are all set.',
    primary: 'Finish setup',
  },
  'spare-key': {
    title: 'Add a second step, with a spare key',
    body: 'You get recovery codes when you set up. If you lose your phone, you can still get in.',
    benefit:
      'Takes about {minutes, plural, one {# minute} other {# minutes}}. Keep your codes somewhere safe.',
    primary: 'Add second step',
  },
  'only-when': {
    title: 'A second step, only when it counts',
    body: 'We ask for it on new devices and for big changes. On this device, you sign in as usual.',
    benefit: 'Most days you will not notice it.',
    primary: 'Add second step',
  },
  peers: {
    title: 'Join {share} of your team',
    body: '{share} of people on your team use a second step to sign in. Add yours too.',
    benefit: 'Takes about {minutes, plural, one {# minute} other {# minutes}}.',
    primary: 'Add second step',
  },
  notice: {
    title: 'Add a second step by {date}',
    body: 'You can now send larger sums. From {date}, you will use a second step to send them, so only you can.',
    benefit: 'Add it today and you are ready.',
    primary: 'Add second step',
  },
  'required-from': {
    title: 'Add a second step by {date}',
    body: 'From {date}, everyone here signs in with a second step. Until then you choose when.',
    benefit: 'Add it today and you are ready.',
    primary: 'Add second step',
  },
  gate: {
    title: 'One step before you send {amount}',
    body: 'For a sum this size, we check that it is you. Set up a second step once and you are ready.',
    benefit: 'Your payment is saved.',
    primary: 'Set up second step',
  },
  classic: {
    title: 'Add 2-factor authentication?',
    body: 'Your account holds sensitive data. 2FA protects against compromised passwords.',
    benefit: 'Setup takes 2 minutes.',
    primary: 'Set up 2FA',
  },
} as const satisfies Record<string, VariantText>;
