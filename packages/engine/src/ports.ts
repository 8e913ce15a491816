import type { MessagePreview, PromptCopyOverride, PolicyDocument, PromptCopy } from '@kairos-mfa/protocol';
import type { Kysely } from 'kysely';
import type { CopyLint } from './administration/copy-lint.ts';
import type { AuditSink } from './audit/audit-sink.ts';
import type { Verifier } from './define-verifier.ts';
import type { Channel, ReminderSender, Sender } from './delivery/message.ts';
import type { DigestPort } from './digest/send-weekly-digest.ts';
import type { VariantChooser } from './experiments/variant-chooser.ts';
import type { RiskEngine } from './sessions/risk-engine.ts';
import type { RetentionMonths } from './store/retention.ts';
import type { Database, StoredFacts } from './store/schema.ts';

/** The session of a caller, as the host's own sign-in reports it. */
export interface ResolvedSession {
  /** Default `default`. */
  readonly tenantId?: string;
  readonly identityId: string;
  /** The host's stable session id, not its cookie's value: cookie rotation keeps it. */
  readonly sessionId: string;
  /** When the person last signed in with their primary method. */
  readonly authTime: Date;
  /** When the host issued what says so, if it reports that; a person who was erased later is not brought back by it. */
  readonly issuedAt?: Date | undefined;
  readonly amr: readonly string[];
  /** The authentication context class of the sign-in (OpenID Connect), if the host reports one. */
  readonly acr?: string | undefined;
  /**
   * Who acts for the person, e.g. support staff (RFC 8693, `act`); `sub` is their id. A session in which somebody else has
   * acted is never again the person's own.
   */
  readonly act?: { readonly sub?: string | undefined } | undefined;
  readonly roles: readonly string[];
  readonly organizationIds?: readonly string[];
  /** When this device was first seen with this person, if the host knows. */
  readonly deviceFirstSeenAt?: Date | undefined;
  /** An id of this device that outlives the session, if the host has one. */
  readonly deviceId?: string | undefined;
  /** The country of the request (ISO 3166-1, e.g. `DE`), as the host's edge reports it. */
  readonly country?: string | undefined;
  /** Facts by their names in `PUT /identities`, e.g. `email`, `createdAt`. */
  readonly traits: StoredFacts;
  /** Browsers send cookies automatically, so requests with one must show their origin (R50). */
  readonly via: 'bearer' | 'cookie';
}

/** Resolves the caller from the host's session in the request; undefined when there is none. */
export type SessionResolver = (request: Request) => Promise<ResolvedSession | undefined>;

/** The log of the engine; it never gets a code, a secret or a body. */
export interface EngineLog {
  error(message: string, cause: unknown): void;
}

/** The position and hash of a tenant's chain, signed and stored outside the database, which reveals a truncated chain. */
export interface AuditCheckpoint {
  readonly tenantId: string;
  readonly seq: number;
  readonly mac: string;
  /** ISO 8601. */
  readonly at: string;
  readonly keyId: string;
  /** The rows up to here were deleted because they were older than is kept; the chain begins after them. */
  readonly startsChain?: true | undefined;
  readonly signature: string;
}

/** Limits of one caller in a minute. */
export interface RequestLimits {
  /** Requests that change something, per session. Default 60. */
  readonly sessionPerMinute: number;
  /** All requests with a valid session, per person. Default 300. */
  readonly personPerMinute: number;
  /** Requests without a valid session, per client address; the host's own keys are exempt. Default 300. */
  readonly addressPerMinute: number;
}

/** The dependencies that the host gives to the engine. */
export interface EnginePorts {
  /** Kysely on any PostgreSQL dialect. */
  readonly database: Kysely<Database>;
  /**
   * A read replica of the database, for what administrators read: the funnel, the audit and its patterns, and the search
   * for people. Nothing is decided by what it answers, so it may lag. Absent: the database.
   */
  readonly readDatabase?: Kysely<Database>;
  readonly resolveSession: SessionResolver;
  readonly log: EngineLog;
  /** The clock of this process, in milliseconds since 1970; only compared with the database's. Default `Date.now`. */
  readonly now?: () => number;
  /** Stores a checkpoint of the audit outside the database. */
  readonly writeCheckpoint?: (checkpoint: AuditCheckpoint) => Promise<void>;
  /** Further destinations of the audit; see `Engine.deliverAudit`. */
  readonly auditSinks?: readonly AuditSink[];
  /** Sends messages, by channel; a channel without a sender is not offered. */
  readonly senders?: Partial<Record<Channel, Sender>>;
  /** The copy of a prompt; if absent or undefined, the kit uses its own catalogue. */
  readonly promptCopy?:
    | ((
        variant: string,
        locale: string,
        /** Parameters of the page. */
        params: StoredFacts,
        /** Parameters of the server, e.g. the `date` of a deadline. */
        known: StoredFacts,
        /** The tenant's copy overrides for this variant, by language; they were linted when they were stored. */
        own: Readonly<Record<string, PromptCopyOverride>>,
      ) => PromptCopy | undefined)
    | undefined;
  /** Lints copy before a tenant's administrators can store it; absent: none can be stored. */
  readonly copyLint?: CopyLint;
  /** Renders every e-mail and text message in a locale (BCP 47), with example facts; absent: there is no preview. */
  readonly previewMessages?: (locale: string) => Promise<readonly MessagePreview[]>;
  /** Sends reminders; when absent none are sent, and the moment `reminder.due` opens all the same. */
  readonly sendReminder?: ReminderSender;
  /** Reads the secret of a console link's session from a request, e.g. from a cookie. Absent: links to the console are off. */
  readonly consoleSession?: ((request: Request) => string | undefined) | undefined;
  /** Chooses the variants of experiments, e.g. `openFeatureChooser`; absent: the hash does. */
  readonly variantChooser?: VariantChooser;
  /** Gets a digest of each week of a tenant; absent: none is made. */
  readonly digest?: DigestPort;
  /** Absent: a new device or a new country is unusual. */
  readonly risk?: RiskEngine;
}

/** The configuration of an engine. */
export interface EngineConfig {
  /** Default `/mfa/v1`. */
  readonly basePath?: string;
  readonly rpId: string;
  readonly rpName: string;
  /** Shown by authenticator apps. Default: `rpName`. */
  readonly issuer?: string;
  /** Browser origins that may call. */
  readonly origins: readonly string[];
  /** Key ring `id:base64(32 bytes)`, comma-separated; the first one encrypts. */
  readonly encryptionKeys: string;
  /** Service keys of the host; without any, the service routes are closed. */
  readonly serviceKeys: readonly string[];
  /** Default: 60 a minute for a session, 300 for a person and for an address. */
  readonly limits?: Partial<RequestLimits>;
  /** Concurrent requests of this process; more are answered with 503 and `Retry-After`. Default 200. */
  readonly maxConcurrentRequests?: number;
  /** How long rows are kept. Default: the ledger and the audit for ever, past challenges for 400 days. */
  readonly retention?: RetentionMonths;
  /** Default: the built-in policy. */
  readonly policy?: PolicyDocument;
  /** Custom factors of the host, in addition to the built-in ones. */
  readonly factors?: readonly Verifier[];
  /** The SHA-256 of the file that `factors` were loaded from, in hex; recorded in the audit at each start. */
  readonly factorsDigest?: string;
}
