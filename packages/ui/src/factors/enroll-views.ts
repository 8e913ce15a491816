/** The enrollment views of the built-in factors, loaded with the enrollment. */
export { PasskeyEnroll } from './passkey.enroll.tsx';
export { SecurityKeyEnroll } from './security-key.enroll.tsx';
export { SentCodeEnroll } from './sent-code-enroll.tsx';
export { TotpEnroll } from './totp.enroll.tsx';
