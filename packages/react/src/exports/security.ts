/* In a module of its own, so that bundlers load these only where an app or a screen uses them: decision 15. */
import { securityAdvice as advice } from '../security-advice.ts';
import { usePromptHistory as hookPromptHistory } from '../use-prompt-history.ts';
import { usePromptPreferences as hookPromptPreferences } from '../use-prompt-preferences.ts';
import { useRememberedDevices as hookRememberedDevices } from '../use-remembered-devices.ts';
import { useSecurity as hookSecurity } from '../use-security.ts';

/** The most urgent advice for a person. */
export const securityAdvice: typeof advice = advice;

/** What the person was asked, and what they answered. */
export const usePromptHistory: typeof hookPromptHistory = hookPromptHistory;

/** Whether the person wants suggestions and reminders. */
export const usePromptPreferences: typeof hookPromptPreferences = hookPromptPreferences;

/** The devices that skip the second factor. */
export const useRememberedDevices: typeof hookRememberedDevices = hookRememberedDevices;

/** The factors and recovery codes of the person. */
export const useSecurity: typeof hookSecurity = hookSecurity;
