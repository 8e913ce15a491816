import type { CopyFinding, PromptCopyOverride, PolicyDocument, PromptCopy } from '@kairos-mfa/protocol';
import type { Kysely } from 'kysely';
import type { AuditSink } from './audit/audit-sink.ts';
import type { AuditCheckpoint } from './audit/checkpoints.ts';
import type { Verifier } from './define-verifier.ts';
import type { RequestLimits } from './limits/request-limits.ts';
import type { Database, StoredFacts } from './store/schema.ts';

/** What the host's own sign-in says about the caller of a request. */
export interface ResolvedSession {
  /** Default `default`. */
  readonly tenantId?: string;
  readonly identityId: string;
  /** The host's stable session id, not its cookie's value: cookie rotation keeps it. */
  readonly sessionId: string;
  /** When the person last signed in with their primary method. */
  readonly authTime: Date;
  readonly amr: readonly string[];
  readonly roles: readonly string[];
  readonly organizationIds?: readonly string[];
  /** When this device was first seen with this person, if the host knows. */
  readonly deviceFirstSeenAt?: Date | undefined;
  /** This device, by an id that outlives the session, if the host knows one. */
  readonly deviceId?: string | undefined;
  /** Where the request came from (ISO 3166-1, e.g. `DE`), as the host's edge says. */
  readonly country?: string | undefined;
  /** Facts by their names in `PUT /identities`, e.g. `email`, `createdAt`. */
  readonly traits: StoredFacts;
  /** A cookie travels by itself, so its requests must prove where they come from (R50). */
  readonly via: 'bearer' | 'cookie';
}

/** Tells who is calling, from whatever the host's sign-in left in the request. Nothing: nobody. */
export type SessionResolver = (request: Request) => Promise<ResolvedSession | undefined>;

/** Where the engine reports; it never gives it a code, a secret or a body. */
export interface EngineLog {
  error(message: string, cause: unknown): void;
}

/** A road to a person outside the browser. */
export type Channel = 'email' | 'text';

/** What is told about an account after it happened; never a code, a secret or a number. */
export interface Notice {
  readonly kind:
    | 'factor_added'
    | 'factor_removed'
    | 'factors_reset'
    | 'recovery_code_used'
    | 'recovery_codes_replaced'
    | 'phone_changed';
  /** The factor's type and its owner's name for it, where there is one factor; its label where it is a host's own. */
  readonly factor?: { readonly type: string; readonly name: string; readonly label?: string } | undefined;
  /** Recovery codes that are left, after one was used. */
  readonly codesLeft?: number;
  /** ISO 8601. */
  readonly at: string;
}

/** What is to be said to somebody; the sender has the words. */
export type Message =
  | { readonly kind: 'code'; readonly code: string; readonly minutes: number }
  | ({ readonly kind: 'notice' } & { readonly notice: Notice });

/** One message and where it goes. */
export interface Envelope {
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  readonly message: Message;
}

/** Hands a message over to whoever carries it. Throws when they did not take it; the signal ends the wait. */
export type Sender = (envelope: Envelope, signal: AbortSignal) => Promise<void>;

/** A reminder that somebody asked for. */
export interface Reminder {
  /** The same each time this reminder is tried, so that a mail server can tell a repeat. */
  readonly reminderId: string;
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  readonly name: string | undefined;
  /** For the link that turns reminders off with one click; see `Engine.unsubscribe`. It signs nobody in. */
  readonly unsubscribeToken: string;
}

/** Hands a reminder over to whoever carries it. Throws when they did not take it; the signal ends the wait. */
export type ReminderSender = (reminder: Reminder, signal: AbortSignal) => Promise<void>;

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

/** Words that somebody wants to store, and where they will stand. */
export interface CopyDraft {
  readonly variant: string;
  /** One of `CopyLint.locales`. */
  readonly locale: string;
  readonly words: PromptCopyOverride;
  /** The tenant's own English words, where there are any. */
  readonly source: PromptCopyOverride | undefined;
  /** The policy uses this variant for dated notices. */
  readonly isNotice: boolean;
}

/** What the linter says; `wordingChecked` is false where it has no word list for the language. */
export interface CopyVerdict {
  readonly findings: CopyFinding[];
  readonly wordingChecked: boolean;
}

/** Judges words; the rules, like the words, are not the engine's. */
export interface CopyLint {
  /** Variants that have words already; those of the policy come on top of them. */
  readonly variants: readonly string[];
  /** BCP 47. */
  readonly locales: readonly string[];
  lint(draft: CopyDraft): CopyVerdict;
}

/** What the engine needs of its surroundings. */
export interface EnginePorts {
  /** Kysely on any PostgreSQL dialect. */
  readonly database: Kysely<Database>;
  readonly resolveSession: SessionResolver;
  readonly log: EngineLog;
  /** The clock of this process, in milliseconds since 1970; only compared with the database's. Default `Date.now`. */
  readonly now?: () => number;
  /** Keeps a checkpoint of the audit, outside the database. */
  readonly writeCheckpoint?: (checkpoint: AuditCheckpoint) => Promise<void>;
  /** Where the audit is told as well; see `Engine.deliverAudit`. */
  readonly auditSinks?: readonly AuditSink[];
  /** How messages leave; a channel without a sender is not offered. */
  readonly senders?: Partial<Record<Channel, Sender>>;
  /** The words of a prompt; absent or undefined, the kit's own catalogue serves. */
  readonly promptCopy?:
    | ((
        variant: string,
        locale: string,
        /** What the page says. */
        params: StoredFacts,
        /** What the server knows, e.g. the `date` of a deadline. */
        known: StoredFacts,
        /** The tenant's own words for this variant, by language; they were linted when they were stored. */
        own: Readonly<Record<string, PromptCopyOverride>>,
      ) => PromptCopy | undefined)
    | undefined;
  /** Judges words before a tenant's administrators may store them; absent: none are stored. */
  readonly copyLint?: CopyLint;
  /** How reminders leave; absent: none do, and the moment `reminder.due` opens all the same. */
  readonly sendReminder?: ReminderSender;
  /** Absent: a new device or a new country is unusual. */
  readonly risk?: RiskEngine;
}

/** What the engine is told once. */
export interface EngineConfig {
  /** Default `/mfa/v1`. */
  readonly basePath?: string;
  readonly rpId: string;
  readonly rpName: string;
  /** Shown by authenticator apps. Default: `rpName`. */
  readonly issuer?: string;
  /** Browser origins that may call. */
  readonly origins: readonly string[];
  /** Key ring `id:base64(32 bytes)`, comma-separated; the first one writes. */
  readonly encryptionKeys: string;
  /** Keys that speak for the host; none closes the service routes. */
  readonly serviceKeys: readonly string[];
  /** Default: 60 a minute for a session, 300 for an address. */
  readonly limits?: Partial<RequestLimits>;
  /** Requests that this process works on at a time; more are answered with 503 and `Retry-After`. Default 500. */
  readonly maxConcurrentRequests?: number;
  /** Default: the built-in policy. */
  readonly policy?: PolicyDocument;
  /** Factors of the host's own, beside the built-in ones. */
  readonly factors?: readonly Verifier[];
}
