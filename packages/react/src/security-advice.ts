/** The advice for a person from the state of their factors and codes. */
export { securityAdvice } from '@kairos-mfa/flows/internal/security-advice';
