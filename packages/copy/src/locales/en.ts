import type { DismissReason, FactorOption, FactorStrength, ProblemCode } from '@kairos-mfa/protocol';
import { security } from './en.security.ts';

/** Ends of a browser ceremony, which are no problems of the server's. */
type CeremonyEnd = 'cancelled' | 'timed_out' | 'already_on_this_device' | 'unsupported';

const problems = {
  'problem.invalid_format': 'That does not look right. Check it and try again.',
  'problem.unknown_action': 'We do not know this action. Nothing was done.',
  'problem.unauthenticated': 'You are signed out. Sign in again to go on.',
  'problem.reauthentication_required': 'Enter your password again to go on.',
  'problem.step_up_required': 'Confirm that it is you first.',
  'problem.enrollment_required': 'Set up a second step first.',
  'problem.cross_origin': 'This page cannot do that. Open it from the app.',
  'problem.factor_not_allowed': 'Your organization does not use this way. Choose another one.',
  'problem.factor_not_accepted': 'This way is not strong enough here. Choose another one.',
  'problem.factor_too_new': 'This way is too new for this. Choose another one, or try again later.',
  'problem.not_found': 'That ran out or was left. Start again.',
  'problem.challenge_consumed': 'This was used already. Start again.',
  'problem.already_enrolled': 'This is set up already.',
  'problem.last_required_factor': 'This is your last second step, so it stays. Add another one first.',
  'problem.not_dismissible': 'This cannot be put off.',
  'problem.too_many_factors': 'You have as many ways as we can keep. Remove one first.',
  'problem.idempotency_conflict': 'This was sent twice. Start again.',
  'problem.challenge_expired': 'That took a while, so we stopped waiting. Start again when you are ready.',
  'problem.too_large': 'That is more than we can take.',
  'problem.unsupported_media_type': 'That did not arrive as it should. Try again.',
  'problem.invalid_code': 'That code did not work. Check it and try again.',
  'problem.invalid_passkey': 'This device could not confirm it. Try again.',
  'problem.attempts_exhausted': 'That was several tries. Start again with a new code.',
  'problem.factor_locked': 'Too many tries with this one. Wait a little, then try again.',
  'problem.rate_limited': 'That was a lot of tries. Wait a little, then try again.',
  'problem.unavailable': 'We cannot reach the server. Check your connection and try again.',
} as const satisfies Record<`problem.${ProblemCode}`, string>;

const ceremonies = {
  'ceremony.cancelled': 'Nothing was changed. Try again whenever you are ready, or choose another way.',
  'ceremony.timed_out': 'Your device did not answer in time. Try again.',
  'ceremony.already_on_this_device':
    'This device is already set up. Choose another way, or use another device.',
  'ceremony.unsupported': 'This browser cannot do that. Choose another way.',
} as const satisfies Record<`ceremony.${CeremonyEnd}`, string>;

const reasons = {
  'reason.busy': 'I am busy right now',
  'reason.no_phone_here': 'My phone is not with me',
  'reason.lockout_worry': 'I might lock myself out',
  'reason.slows_me_down': 'It would slow me down',
  'reason.not_needed': 'I do not need it',
  'reason.other': 'Something else',
} as const satisfies Record<`reason.${DismissReason}`, string>;

const strengths = {
  'strength.phishing_resistant': 'Strongest',
  'strength.aal2': 'Strong',
  'strength.low': 'Weaker',
} as const satisfies Record<`strength.${FactorStrength}`, string>;

const optionReasons = {
  'option.recovery_channel': 'You use this to recover your account.',
  'option.no_phone': 'Add a phone number first.',
  'option.not_configured': 'Not offered here.',
  'option.high_security_account': 'Not strong enough for this account.',
  'option.organization_policy': 'Your organization does not use this way.',
  'option.device_unsupported': 'This browser cannot do this. Try it on another device.',
  'option.admin_only': 'For administrators only.',
} as const satisfies Record<`option.${NonNullable<FactorOption['reason']>}`, string>;

/** The source catalogue: ICU MessageFormat, keyed by surface. Placeholders and keys of every locale follow it. */
export const en = {
  'common.back': 'Back',
  'common.close': 'Close',
  'common.continue': 'Continue',
  'common.copied': 'Copied',
  'common.done': 'Done',
  'common.loading': 'One moment …',
  'common.startAgain': 'Start again',
  'common.tryAgain': 'Try again',
  'common.waitFor': 'Try again in {time}',

  'code.empty': 'Enter the code first.',
  'code.incomplete': 'Enter all {digits} digits.',

  'prompt.dismiss': 'Not now',
  'prompt.later': 'Remind me later',
  'prompt.remindIn': 'Remind me in {days, plural, one {# day} other {# days}}',
  'putOff.title': 'When is a better time?',
  'putOff.body': 'We will ask again then.',
  'putOff.choice': '{days, plural, =1 {Tomorrow} other {In # days}}',
  'putOff.why': 'Rather not? Tell us why.',
  'putOff.never': 'Do not ask again',

  'picker.title': 'Choose your second step',
  'picker.body': 'Pick what suits you. You can add another way later.',
  'picker.recommended': 'Recommended',
  'picker.enrolled': 'Already set up.',
  'picker.none.title': 'Nothing to set up here',
  'picker.none.body': 'There is no second step to add on this account right now.',

  'factor.passkey.name': 'Face, fingerprint or PIN',
  'factor.passkey.reason': 'The same quick unlock as this device. No code to type.',
  'factor.passkey.enroll.title': 'Use your face, fingerprint or PIN',
  'factor.passkey.enroll.body':
    'Your device will ask you to unlock it. Your face and fingerprint never leave the device.',
  'factor.passkey.enroll.action': 'Set up on this device',
  'factor.passkey.enroll.waiting': 'Follow the steps on your device …',
  'factor.passkey.challenge.title': 'Confirm that it is you',
  'factor.passkey.challenge.body': 'Unlock with your face, fingerprint or PIN.',
  'factor.passkey.challenge.action': 'Unlock with this device',
  'factor.passkey.otherWay': 'Use another way',

  'factor.security_key.name': 'Security key',
  'factor.security_key.reason': 'The small key that your administrator gave you.',
  'factor.security_key.enroll.title': 'Add your security key',
  'factor.security_key.enroll.body': 'Plug the key in or hold it to your device. Then follow what it asks.',
  'factor.security_key.enroll.action': 'Add this key',
  'factor.security_key.challenge.title': 'Use your security key',
  'factor.security_key.challenge.body': 'Plug the key in or hold it to your device, then touch it.',
  'factor.security_key.challenge.action': 'Use the key',

  'factor.totp.name': 'Authenticator app',
  'factor.totp.reason': 'An app on your phone shows a 6-digit code. It works offline.',
  'factor.totp.enroll.title': 'Connect your authenticator app',
  'factor.totp.enroll.body': 'Scan this with the app on your phone. Then type the code it shows.',
  'factor.totp.enroll.bodyTouch':
    'Open your authenticator app, or copy the key into it. Then type the code it shows.',
  'factor.totp.enroll.qr':
    'QR code to add {account} of {issuer} to an authenticator app. The key below does the same.',
  'factor.totp.enroll.qrFailed': 'The picture did not load. Use the key instead, or try again.',
  'factor.totp.enroll.open': 'Open in your authenticator',
  'factor.totp.enroll.key': 'Or enter this key',
  'factor.totp.enroll.copyKey': 'Copy key',
  'factor.totp.code': '6-digit code',
  'factor.totp.enroll.action': 'Confirm code',
  'factor.totp.wrongCode':
    'That code did not work. Use the newest one, and check that your phone sets its time by itself.',
  'factor.totp.challenge.title': 'Confirm that it is you',
  'factor.totp.challenge.body': 'Open your authenticator app and enter the code it shows.',
  'factor.totp.challenge.action': 'Confirm',

  'factor.sms.name': 'Text message',
  'factor.sms.reason': 'We send a code to your phone. Other ways protect you better.',
  'factor.sms.enroll.title': 'Check your phone',
  'factor.sms.challenge.title': 'Check your phone',
  'factor.sms.sent': 'We sent a 6-digit code to {destination}.',

  'factor.email.name': 'E-mail code',
  'factor.email.reason': 'We send a code to your address. Other ways protect you better.',
  'factor.email.enroll.title': 'Check your e-mail',
  'factor.email.challenge.title': 'Check your e-mail',
  'factor.email.sent': 'We sent a 6-digit code to {destination}. It can take a minute.',

  'sentCode.code': '6-digit code',
  'sentCode.action': 'Confirm code',
  'sentCode.resend': 'Send a new code',
  'sentCode.resendIn': 'Send a new code in {time}',
  'sentCode.wrongCode': 'That code did not work. Use the newest one, or send a new code.',

  'factor.recovery_code.name': 'Recovery code',
  'factor.recovery_code.reason': 'One of the codes you saved.',
  'factor.recovery_code.challenge.title': 'Use a recovery code',
  'factor.recovery_code.challenge.body': 'Enter one you have not used yet. Each code works once.',
  'factor.recovery_code.code': 'Recovery code',
  'factor.recovery_code.wrongCode': 'That code did not work. Check it letter by letter, or try another one.',
  'factor.recovery_code.challenge.action': 'Confirm',

  'enroll.reauthenticate.title': 'First, your password again',
  'enroll.reauthenticate.body':
    'You signed in a while ago. Enter your password in the window that opened. Then we go on from here.',
  'enroll.reauthenticate.action': 'Continue',
  'enroll.problem.title': 'That did not work',
  'enroll.another.title': 'You are all set',
  'enroll.another.titleUnsaved': 'Your second step is on',
  'enroll.another.body': '{factor} is on. A second way in helps if you lose a device.',
  'enroll.another.codesLeft':
    'Your recovery codes are not saved yet. You can make new ones in your security settings.',
  'enroll.another.add': 'Add another way',
  'enroll.another.done': 'Done',

  'codes.title': 'Keep your recovery codes',
  'codes.body': 'If you lose your phone or device, one of these gets you in. Each code works once.',
  'codes.list': 'Recovery codes',
  'codes.download': 'Download codes',
  'codes.copy': 'Copy',
  'codes.print': 'Print',
  'codes.saved.copied': 'Copied. Paste them somewhere safe, then continue.',
  'codes.saved.downloaded': 'Downloaded. Keep the file somewhere safe.',
  'codes.saved.printed': 'Printed. Keep the page somewhere safe.',
  'codes.typeBack': 'I wrote them down',
  'codes.typeBack.title': 'Type one of them back',
  'codes.typeBack.body': 'Any of the codes will do. It stays unused.',
  'codes.typeBack.action': 'Check code',
  'codes.typeBack.wrong': 'That is not one of these codes. Check it letter by letter.',
  'codes.leave': 'Skip for now',
  'codes.leave.title': 'Leave without your codes?',
  'codes.leave.body':
    'These codes will not work until you save them, and they are shown only now. Without them, a lost device can keep you out.',
  'codes.leave.stay': 'Back to my codes',
  'codes.leave.action': 'Leave without them',
  'codes.file.name': 'recovery-codes.txt',
  'codes.file.heading': 'Recovery codes',
  'codes.file.body': 'Each code works once. Keep them somewhere safe, away from your password.',
  'codes.file.made': 'Made on {date}',

  'celebration.title': 'Well done. Your second step is on.',
  'celebration.body': 'From now on, your account opens only for you.',

  'challenge.remember': 'Do not ask on this device for {days, plural, one {# day} other {# days}}',
  'challenge.otherWay': 'Try another way',
  'challenge.choose.title': 'How do you want to confirm?',
  'challenge.choose.body': 'Choose a way that you have at hand.',
  'challenge.choose.locked':
    'Too many tries with one of these. Choose another way, or wait until it opens again.',
  'challenge.locked': 'Opens again in a little while',
  'challenge.lockedFor': 'Opens again in {time}',
  'challenge.problem.title': 'We could not confirm it',
  'challenge.passed': 'Confirmed',

  'stepUp.approving': 'You are approving',
  'stepUp.enroll': 'Set up a second step once, and you are ready for this.',

  'message.code.subject': 'Your code for {service}',
  'message.code.body': 'Enter this code to confirm that it is you. It works once, for {minutes} minutes.',
  'message.code.warning':
    'Did you not ask for it? Give it to nobody. Somebody may know your password, so change it.',
  'message.code.text': '{code} is your code for {service}. Give it to nobody.',
  'message.factor_added.subject': 'A second step was added to your account',
  'message.factor_added.body': '{factor} was set up for your {service} account on {date}.',
  'message.factor_removed.subject': 'A second step was removed from your account',
  'message.factor_removed.body': '{factor} was removed from your {service} account on {date}.',
  'message.factors_reset.subject': 'Your second step was reset',
  'message.factors_reset.body':
    'An administrator reset the second step of your {service} account on {date}. You set it up again when you next sign in.',
  'message.recovery_code_used.subject': 'A recovery code was used',
  'message.recovery_code_used.body':
    'A recovery code opened your {service} account on {date}. {left, plural, =0 {None is left.} one {# is left.} other {# are left.}}',
  'message.recovery_codes_replaced.subject': 'You have new recovery codes',
  'message.recovery_codes_replaced.body':
    'The recovery codes of your {service} account were replaced on {date}. The old ones do not work any more.',
  'message.factor.named': '{type} “{name}”',
  'message.notYou': 'Was this not you? Sign in, look at your security settings and change your password.',
  'message.notYou.link': 'Open security settings',

  'action.other': 'Confirm this change',
  'action.admin_access': 'Open administration',
  'action.cancel_subscription': 'Cancel the subscription',
  'action.change_email': 'Change your email address',
  'action.change_password': 'Change your password',
  'action.delete_account': 'Delete this account',
  'action.export_data': 'Export data',
  'action.mfa.disable': 'Turn off the second step',
  'action.payout.change_destination': 'Change where payouts go',
  'action.recovery_codes.regenerate': 'Make new recovery codes',
  'action.role.grant_admin': 'Make somebody an administrator',
  'action.transfer_money': 'Send money',
  'action.view_compliance_data': 'View compliance data',

  'reminder.subject': 'You asked us to remind you',
  'reminder.greeting': 'Hello {name},',
  'reminder.body': 'You wanted to add a second step to your sign-in at {service}. This is the day you chose.',
  'reminder.path': 'Sign in as usual, then open your security settings.',
  'reminder.unsubscribe': 'Stop these reminders',
  'reminder.stopped': 'Done. You will get no more reminders.',
  'reminder.unknown': 'This link does not belong to a reminder of ours.',

  'context.amount': 'Amount',
  'context.account': 'Account',
  'context.destination': 'To',
  'context.email': 'Email',
  'context.from': 'From',
  'context.iban': 'IBAN',
  'context.invoice': 'Invoice',
  'context.member': 'Member',
  'context.payee': 'To',
  'context.reference': 'Reference',
  'context.role': 'Role',

  ...security,
  ...problems,
  ...ceremonies,
  ...reasons,
  ...strengths,
  ...optionReasons,
} as const;
