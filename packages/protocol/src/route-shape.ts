/** Who may call: the person's own session, the host with a service key, or an administrator. */
export type Caller = 'session' | 'service' | 'admin';

/** Every role of people who administer Kairos; a host gives them in the session assertion. `kairos:admin` has all routes. */
export const adminRoles = ['kairos:admin', 'kairos:product', 'kairos:support', 'kairos:auditor'] as const;
/** A role of people who administer Kairos. */
export type AdminRole = (typeof adminRoles)[number];

/** The roles that a console link can give: never `kairos:admin`, because nobody has proven who opens it (R66). */
export const consoleLinkRoles = ['kairos:product', 'kairos:support', 'kairos:auditor'] as const;
/** A role that a console link can give. */
export type ConsoleLinkRole = (typeof consoleLinkRoles)[number];

/** One row of a table of routes. Paths are below the base path; `:name` is one segment. */
export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** The roles that may call a route of administration, besides `kairos:admin`. Default: none. */
  readonly roles?: readonly Exclude<AdminRole, 'kairos:admin'>[];
  /** What an administrator must have proven, for the person in the path or else for `me`. Default: see `adminActionOf`. */
  readonly action?: `admin.${string}`;
  /** Honours `Idempotency-Key`: a repeat gets the answer of the first request. Default: no, its repetition changes nothing. */
  readonly idempotent?: true;
  /** Carries an attestation, an assertion or a policy: its body may have 64 KiB. Default: 16 KiB. */
  readonly longBody?: true;
  /** Serves a session in which somebody acts for the person, too (RFC 8693). Default: `GET` alone does. */
  readonly actedFor?: true;
  /** Whether it counts against what a session may change in a minute. Default: everything but `GET` does. */
  readonly limited?: boolean;
}

/** One route of the route table: its row, and who may call it. */
export interface RouteShape extends RouteRow {
  readonly caller: Caller;
}
