/** Whether passkeys of this domain work on at least one of these origins. */
export function hasPageOn(origins: readonly string[], domain: string): boolean {
  return origins.some((origin) => {
    const { hostname } = new URL(origin);
    return hostname === domain || hostname.endsWith(`.${domain}`);
  });
}

/** What is wrong where passkeys work on none of the pages. */
export function noPageOn(domain: string): string {
  return `KAIROS_RP_ID is ${domain}, and none of the pages in KAIROS_ORIGINS is on that domain, so no passkey can be enrolled. Set it to the domain of your pages.`;
}
