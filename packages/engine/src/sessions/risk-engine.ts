/** The location of a session, and what is new about it compared with the history of the account. */
export interface Risk {
  readonly tenantId: string;
  readonly identityId: string;
  readonly sessionId: string;
  readonly deviceId: string | undefined;
  /** ISO 3166-1. */
  readonly country: string | undefined;
  /** Nobody has given a proof on this device, and the account has other devices. */
  readonly newDevice: boolean;
  /** The same for this country. */
  readonly newCountry: boolean;
}

/**
 * Assesses whether the location of a session is unusual for its account; called for a new session, for one on
 * another device or in another country, and when the host reports the location of a protected action. Returns a boolean,
 * or a score of 0 to 1 that is compared with the policy's `risk.threshold`. If it fails, or does not answer in a second,
 * the location counts as unusual.
 */
export interface RiskEngine {
  isUnusual(risk: Risk, signal: AbortSignal): Promise<boolean | number>;
}
