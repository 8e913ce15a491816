/** Whether a text has the form of a signed JWT: three parts in base64url (RFC 7515 §7.1). */
export function isJwtShaped(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}
