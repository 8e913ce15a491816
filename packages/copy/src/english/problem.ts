import type { EnglishSection } from '../english.ts';

/** Made from locales/en*.ts by `pnpm compile-messages`; change it there. */
export const section: EnglishSection = {
  words: {
    'problem.invalid_format': 'That does not look right. Check it and try again.',
    'problem.unknown_action': 'We do not know this action. Nothing was done.',
    'problem.unauthenticated': 'You are signed out. Sign in again to go on.',
    'problem.reauthentication_required': 'Enter your password again to go on.',
    'problem.step_up_required': 'Confirm that it is you first.',
    'problem.enrollment_required': 'Set up a second step first.',
    'problem.not_own_session':
      'You are signed in for somebody else. Only that person can do this, after signing in.',
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
    'problem.version_conflict': 'Somebody changed this meanwhile. Open it again.',
    'problem.challenge_expired': 'That took a while, so we stopped waiting. Start again when you are ready.',
    'problem.too_large': 'That is more than we can take.',
    'problem.unsupported_media_type': 'That did not arrive as it should. Try again.',
    'problem.invalid_code': 'That code did not work. Check it and try again.',
    'problem.invalid_passkey': 'This device could not confirm it. Try again.',
    'problem.attempts_exhausted': 'That was several tries. Start again with a new code.',
    'problem.factor_locked': 'Too many tries with this one. Wait a little, then try again.',
    'problem.rate_limited': 'That was a lot of tries. Wait a little, then try again.',
    'problem.unavailable': 'We cannot reach the server. Check your connection and try again.',
    'ceremony.cancelled': 'Nothing was changed. Try again whenever you are ready, or choose another way.',
    'ceremony.timed_out': 'Your device did not answer in time. Try again.',
    'ceremony.already_on_this_device':
      'This device is already set up. Choose another way, or use another device.',
    'ceremony.unsupported': 'This browser cannot do that. Choose another way.',
  },
  compiledByKey: {},
};
