import type { StoredFacts } from '../store/schema.ts';

/** The facts that conditions can use. Absent facts have the value that argues against a prompt. */
export interface Facts {
  createdAt: Date;
  actionsCount: number;
  lastPaymentAt: Date | null;
  invitedOthersCount: number;
  lastSecurityEventAt: Date | null;
  openedSecuritySettingsAt: Date | null;
  /** When the person last left: signed out, cancelled a plan or was about to close the page. */
  leftAt: Date | null;
  impersonated: boolean;
  ssoManaged: boolean;
  tier: string;
  roles: readonly string[];
  email: string | undefined;
  /** The same address if it is verified, or set by the host. */
  verifiedEmail: string | undefined;
  /** E.164; only if it is verified, or set by the host. */
  verifiedPhone: string | undefined;
  name: string | undefined;
  locale: string | undefined;
}

/** Reads facts from stored data; those of the host (`PUT /identities`) take precedence over a session's traits. */
export function readFacts(traits: StoredFacts, facts: StoredFacts, firstSeenAt: Date): Facts {
  const known = { ...traits, ...facts };
  return {
    createdAt: instant(known['createdAt']) ?? firstSeenAt,
    actionsCount: count(known['actionsCount']),
    lastPaymentAt: instant(known['lastPaymentAt']),
    invitedOthersCount: count(known['invitedOthersCount']),
    lastSecurityEventAt: instant(known['lastSecurityEventAt']),
    openedSecuritySettingsAt: instant(known['openedSecuritySettingsAt']),
    leftAt: instant(facts['leftAt']),
    impersonated: known['impersonated'] === true,
    ssoManaged: known['ssoManaged'] === true,
    tier: text(known['tier']) ?? 'standard',
    roles: texts(known['roles']),
    email: text(known['email']),
    verifiedEmail:
      text(facts['email']) ?? (traits['emailVerified'] === true ? text(traits['email']) : undefined),
    verifiedPhone:
      phone(facts['phone']) ?? (traits['phoneVerified'] === true ? phone(traits['phone']) : undefined),
    name: text(known['name']),
    locale: text(known['locale']),
  };
}

function instant(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function phone(value: unknown): string | undefined {
  return typeof value === 'string' && /^\+[1-9]\d{6,14}$/.test(value) ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
