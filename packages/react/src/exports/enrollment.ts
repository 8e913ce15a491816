/* In a module of its own, so that bundlers load these only where an app or a screen uses them: decision 15. */
import { useEnrollment as hookEnrollment } from '../use-enrollment.ts';
import { useReceivedCode as hookReceivedCode } from '../use-received-code.ts';
import { useRecoveryCodes as hookRecoveryCodes } from '../use-recovery-codes.ts';
import { useSecondsToNextCode as hookSecondsToNextCode } from '../use-seconds-to-next-code.ts';

/** Enrolls a factor. */
export const useEnrollment: typeof hookEnrollment = hookEnrollment;

/** Shows recovery codes and has them acknowledged. */
export const useRecoveryCodes: typeof hookRecoveryCodes = hookRecoveryCodes;

/** Receives a code from a text message, where the browser can. */
export const useReceivedCode: typeof hookReceivedCode = hookReceivedCode;

/** Counts down to the next code of an authenticator app. */
export const useSecondsToNextCode: typeof hookSecondsToNextCode = hookSecondsToNextCode;
