import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements: readonly string[] = [
  `alter table experiments add column kind text not null default 'words' check (kind in ('words', 'moment_trial'))`,
  `alter table mfa_prompts add column trial_id text`,
  // One prompt can be part of both: its words of an experiment, its moment of a trial.
  `create or replace function note_experiment_exposure() returns trigger language plpgsql as $$ begin
     insert into experiment_exposures (identity_key, experiment_id, tenant_id, prompt_id, session_id, variant, exposed_at, due_at)
       select new.identity_key, part.experiment_id, person.tenant_id, new.prompt_id, new.session_id,
         case new.kind when 'ghost' then 'holdout' else part.variant end,
         coalesce(new.exposed_at, new.prompted_at), coalesce(new.exposed_at, new.prompted_at)
       from identities person, (values (new.experiment_id, new.variant), (new.trial_id, 'shown')) part (experiment_id, variant)
       where person.identity_key = new.identity_key and part.experiment_id is not null
       on conflict do nothing;
     return null; end $$`,
  `drop trigger experiment_exposed on mfa_prompts`,
  `create trigger experiment_exposed after insert or update of exposed_at on mfa_prompts for each row
     when ((new.experiment_id is not null or new.trial_id is not null) and (new.exposed_at is not null or new.kind = 'ghost'))
     execute function note_experiment_exposure()`,
];

/** Trials that hold a moment back at random, and the trial that each prompt is part of. */
export const momentTrials: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
