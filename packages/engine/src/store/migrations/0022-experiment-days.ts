import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const counts = [
  'exposures',
  'pending',
  'answered',
  'dismissed',
  'left_early',
  'left_seen',
  'completed',
  'people',
  'converted',
  'same_session',
  'people_28',
  'converted_28',
  'by_reminder',
  'challenged',
  'passed',
  'enrolled',
  'disabled',
];

const statements: readonly string[] = [
  // The first exposure of a person to an experiment, what the host reported on the day after it, and how much of it is counted.
  `create table experiment_exposures (
     identity_key text not null references identities on delete cascade, experiment_id text not null, tenant_id text not null,
     prompt_id text not null, session_id text not null, variant text not null, exposed_at timestamptz not null,
     left_at timestamptz, completed_at timestamptz, stage int not null default 0, due_at timestamptz,
     primary key (identity_key, experiment_id))`,
  `create index experiment_exposures_due on experiment_exposures (due_at) where due_at is not null`,
  `create index experiment_exposures_by_time on experiment_exposures (exposed_at)`,
  `create table experiment_days (
     tenant_id text not null, experiment_id text not null, variant text not null, day date not null,
     ${counts.map((name) => `${name} int not null default 0`).join(', ')},
     primary key (tenant_id, experiment_id, variant, day))`,
  // Whatever makes a prompt visible, in the transaction that does. A ghost was never visible: it counts from its decision.
  `create function note_experiment_exposure() returns trigger language plpgsql as $$ begin
     insert into experiment_exposures (identity_key, experiment_id, tenant_id, prompt_id, session_id, variant, exposed_at, due_at)
       select new.identity_key, new.experiment_id, person.tenant_id, new.prompt_id, new.session_id,
         case new.kind when 'ghost' then 'holdout' else new.variant end,
         coalesce(new.exposed_at, new.prompted_at), coalesce(new.exposed_at, new.prompted_at)
       from identities person where person.identity_key = new.identity_key
       on conflict do nothing;
     return null; end $$`,
  `create trigger experiment_exposed after insert or update of exposed_at on mfa_prompts for each row
     when (new.experiment_id is not null and (new.exposed_at is not null or new.kind = 'ghost'))
     execute function note_experiment_exposure()`,
  // Who is erased while their window is open will never close it.
  `create function forget_pending_exposure() returns trigger language plpgsql as $$ begin
     update experiment_days set pending = pending - 1
       where tenant_id = old.tenant_id and experiment_id = old.experiment_id and variant = old.variant
         and day = (old.exposed_at at time zone 'UTC')::date;
     return null; end $$`,
  `create trigger pending_exposure_deleted after delete on experiment_exposures for each row
     when (old.stage in (1, 2)) execute function forget_pending_exposure()`,
];

/** The first exposures to experiments, and what is counted of them by day. */
export const experimentDays: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
