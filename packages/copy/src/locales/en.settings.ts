import type { RememberedDevice } from '@kairos-mfa/protocol';

const browsers = {
  'browser.chrome': 'Chrome',
  'browser.edge': 'Edge',
  'browser.firefox': 'Firefox',
  'browser.opera': 'Opera',
  'browser.safari': 'Safari',
  'browser.samsung': 'Samsung Internet',
} as const satisfies Record<`browser.${NonNullable<RememberedDevice['browser']>}`, string>;

const systems = {
  'system.android': 'Android',
  'system.chromeos': 'ChromeOS',
  'system.ios': 'iPhone or iPad',
  'system.linux': 'Linux',
  'system.macos': 'Mac',
  'system.windows': 'Windows',
} as const satisfies Record<`system.${NonNullable<RememberedDevice['system']>}`, string>;

/** Names that are the same in every language. */
export const productNames = { ...browsers, ...systems } as const;

/** English messages of the settings on the security page: remembered devices, prompt preferences, the prompt history, new codes after one was used, a phone number. */
export const settings = {
  'settings.loading': 'Looking this up …',

  'devices.title': 'Remembered devices',
  'devices.body': 'They sign in without the second step until the day shown. Big changes still ask.',
  'devices.empty':
    'None yet. When you sign in, you can skip the second step on that device for {days, plural, one {# day} other {# days}}.',
  'devices.name': '{browser} on {system}',
  'devices.unknown': 'A device of yours',
  'devices.here': 'This device',
  'devices.remembered': 'Remembered {when}',
  'devices.until': 'Until {date}',
  'devices.forget': 'Forget',
  'devices.forgetNamed': 'Forget {name}',
  'devices.forgetAll': 'Forget all devices',
  'devices.forgotten.one': 'Forgotten. We ask for your second step there from now on.',
  'devices.forgotten.all': 'All forgotten. We ask for your second step everywhere from now on.',
  'devices.all.title': 'Forget all devices?',
  'devices.all.body': 'Each of them asks for your second step at the next sign-in. This one does, too.',
  'devices.all.action': 'Forget all devices',
  'devices.all.keep': 'Keep them',

  'preferences.title': 'What we may ask you',
  'preferences.suggest': 'Suggest a second step',
  'preferences.suggest.on': 'Now and then, when you have just finished something. Never in the middle.',
  'preferences.suggest.off': 'You asked us not to. We only speak up when something needs it.',
  'preferences.reminders': 'Remind me by e-mail',
  'preferences.reminders.on':
    'An e-mail on the day you picked for “remind me later”, and now and then one about a next step.',
  'preferences.reminders.off': 'No e-mails. We remind you here instead.',
  'preferences.saved': 'Saved.',
  'preferences.undo': 'Undo',

  'history.title': 'What we have asked you',
  'history.body': 'The suggestions of the last year, and your answers.',
  'history.empty': 'You have not been asked anything yet.',
  'history.kind.soft': 'Suggestion of a second step',
  'history.kind.notice': 'Notice that a second step will be needed',
  'history.kind.required': 'Set-up of a second step',
  'history.answer.enrolled': 'You set it up',
  'history.answer.dismissed': 'You said no',
  'history.answer.later': 'You chose later',
  'history.answer.closed': 'You closed it',
  'history.answer.none': 'No answer yet',
  'history.skipped': 'You skipped the offer at sign-in',
  'history.download': 'Download list',
  'history.cannotDownload': 'Downloading is not possible here. Open this page in another browser.',

  'codeUsed.title':
    '{remaining, plural, =0 {That was your last recovery code} one {You have # recovery code left} other {You have # recovery codes left}}',
  'codeUsed.body':
    'You just used one. Make a new set while you are here, and you have all your spare keys again.',
  'codeUsed.bodyLast': 'Make a new set now. Without one, a lost phone or device can keep you out.',
  'codeUsed.action': 'Make new codes',
  'codeUsed.later': 'Not now',

  'phone.title': 'Which number should we text?',
  'phone.body': 'We send it a code now, to be sure that it is yours.',
  'phone.failed.title': 'This did not load',
  'phone.country': 'Country or region',
  'phone.number': 'Phone number',
  'phone.send': 'Send code',
  'phone.empty': 'Enter your phone number first.',
  'phone.too_short': 'A few digits are missing for {country}. Check the end of the number.',
  'phone.too_long': 'That is more digits than numbers in {country} have. Check the country and the number.',
  'phone.wrong': 'No number in {country} looks like this. Check the country and the first digits.',
  ...productNames,
} as const;
