/** An app that asks, and shows no other screen of the kit. */
export { KairosUiProvider, MfaPrompt } from '@kairos-mfa/ui';
