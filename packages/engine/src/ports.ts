import type { PromptCopyOverride, PolicyDocument, PromptCopy } from '@kairos-mfa/protocol';
import type { Kysely } from 'kysely';
import type { CopyLint } from './administration/copy-lint.ts';
import type { AuditSink } from './audit/audit-sink.ts';
import type { Verifier } from './define-verifier.ts';
import type { Channel, ReminderSender, Sender } from './delivery/message.ts';
import type { RiskEngine } from './sessions/risk-engine.ts';
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
  /** This device, by an id that outlasts the session, if the host has one. */
  readonly deviceId?: string | undefined;
  /** Where the request came from (ISO 3166-1, e.g. `DE`), as the host's edge says. */
  readonly country?: string | undefined;
  /** Facts by their names in `PUT /identities`, e.g. `email`, `createdAt`. */
  readonly traits: StoredFacts;
  /** A cookie travels by itself, so its requests must prove where they come from (R50). */
  readonly via: 'bearer' | 'cookie';
}

/** Resolves the caller from what the host's sign-in left in the request; undefined when there is none. */
export type SessionResolver = (request: Request) => Promise<ResolvedSession | undefined>;

/** Where the engine reports; it never gives it a code, a secret or a body. */
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
  readonly signature: string;
}

/** What one caller may ask in a minute. */
export interface RequestLimits {
  /** Requests that change something, per session. Default 60. */
  readonly sessionPerMinute: number;
  /** All requests, per client address; the host's own keys are exempt. Default 300. */
  readonly clientPerMinute: number;
}

/** What the engine gets from its host. */
export interface EnginePorts {
  /** Kysely on any PostgreSQL dialect. */
  readonly database: Kysely<Database>;
  readonly resolveSession: SessionResolver;
  readonly log: EngineLog;
  /** The clock of this process, in milliseconds since 1970; only compared with the database's. Default `Date.now`. */
  readonly now?: () => number;
  /** Keeps a checkpoint of the audit, outside the database. */
  readonly writeCheckpoint?: (checkpoint: AuditCheckpoint) => Promise<void>;
  /** Where the audit is delivered as well; see `Engine.deliverAudit`. */
  readonly auditSinks?: readonly AuditSink[];
  /** Sends messages, by channel; a channel without a sender is not offered. */
  readonly senders?: Partial<Record<Channel, Sender>>;
  /** The words of a prompt; absent or undefined, the kit's own catalogue serves. */
  readonly promptCopy?:
    | ((
        variant: string,
        locale: string,
        /** Parameters of the page. */
        params: StoredFacts,
        /** Parameters of the server, e.g. the `date` of a deadline. */
        known: StoredFacts,
        /** The tenant's own words for this variant, by language; they were linted when they were stored. */
        own: Readonly<Record<string, PromptCopyOverride>>,
      ) => PromptCopy | undefined)
    | undefined;
  /** Lints words before a tenant's administrators may store them; absent: none are stored. */
  readonly copyLint?: CopyLint;
  /** Sends reminders; when absent none are sent, and the moment `reminder.due` opens all the same. */
  readonly sendReminder?: ReminderSender;
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
  /** Key ring `id:base64(32 bytes)`, comma-separated; the first one writes. */
  readonly encryptionKeys: string;
  /** Service keys of the host; without any, the service routes are closed. */
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
