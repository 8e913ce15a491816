/** Where a session is, and what is new about it, from the account's own history. */
export interface Risk {
  readonly tenantId: string;
  readonly identityId: string;
  readonly sessionId: string;
  readonly deviceId: string | undefined;
  /** ISO 3166-1. */
  readonly country: string | undefined;
  /** Nobody has proven themselves on this device, and there are others. */
  readonly newDevice: boolean;
  /** The same of this country. */
  readonly newCountry: boolean;
}

/**
 * Judges whether where a session is, is unusual for its account; asked when a session is met, when it turns up on
 * another device or in another country, and when the host says where a protected act comes from. It answers yes or no,
 * or a score of 0 to 1 that the policy's `risk.threshold` is compared with. One that fails, or is silent for a second,
 * counts as a yes.
 */
export interface RiskEngine {
  isUnusual(risk: Risk, signal: AbortSignal): Promise<boolean | number>;
}
