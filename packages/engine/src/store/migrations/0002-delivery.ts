import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // One live code an enrollment or challenge, whichever factor it is for: a new one takes the place of the old.
  `create table sent_codes (
     holder_id text primary key, identity_key text not null references identities on delete cascade,
     code_hash text not null, key_id text not null, expires_at timestamptz not null)`,
  `create index sent_codes_by_age on sent_codes (expires_at)`,
  // Keyed by what is limited, peppered where that is a number or an address.
  `create table send_limits (limit_key text primary key, sends int not null, window_ends_at timestamptz not null)`,
  `create index send_limits_by_age on send_limits (window_ends_at)`,
  `alter table factors add column hint text`,
  // Where somebody could be reached before their address changed, so that whoever changed it is not the only one told.
  `create table former_addresses (
     identity_key text not null references identities on delete cascade, address text not null,
     replaced_at timestamptz not null default kairos_now(), primary key (identity_key, address))`,
  `create table remembered_devices (
     identity_key text not null references identities on delete cascade, device_hash text not null,
     expires_at timestamptz not null, created_at timestamptz not null default kairos_now(), primary key (identity_key, device_hash))`,
  `create table invitations (
     invitation_id text primary key, identity_key text not null references identities on delete cascade, type text not null,
     expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null default kairos_now())`,
  `create index invitations_of_identity on invitations (identity_key)`,
  // Written with the change that it tells of; rows go when they have left.
  `create table outbox (
     message_id text primary key, identity_key text not null references identities on delete cascade, envelope jsonb not null,
     channel text not null, tries int not null default 0, due_at timestamptz not null default kairos_now(),
     created_at timestamptz not null default kairos_now())`,
  `create index outbox_by_due on outbox (due_at)`,
];

/** The outbox, codes that are sent and their limits, former addresses, remembered devices and invitations. */
export const delivery: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
