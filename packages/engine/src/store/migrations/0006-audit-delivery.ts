import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  // How far each sink has been told of each tenant's chain, and who is telling it right now.
  `create table audit_deliveries (
     tenant_id text not null, sink text not null, delivered_seq bigint not null default 0, lease_id text,
     leased_until timestamptz not null default '-infinity', failures int not null default 0,
     due_at timestamptz not null default '-infinity', primary key (tenant_id, sink))`,
  `alter table audit_chains drop column delivered_seq`,
  // What people wrote about somebody. The audit holds its digest alone, so that it can be forgotten with them.
  `create table audit_reasons (
     digest text primary key, identity_key text not null references identities on delete cascade, salt text not null, reason text not null)`,
  `create index audit_reasons_of_identity on audit_reasons (identity_key)`,
];

/** How far each audit sink has come, and the reasons of resets. */
export const auditDelivery: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
