import { compare, type Comparison, kairosOptions } from './comparison.ts';

/** The round of a background worker in which so many reminders are due. */
export const measureReminders: Comparison = async (context) => {
  if (!context.isWanted('reminders')) return [];
  const database = 'bench_reminders';
  const databaseUrl = await context.postgres.createDatabase(database);
  const options = await kairosOptions(context, [], { databaseUrl });
  return compare(context, [
    {
      contender: 'Kairos',
      processes: [{ ...options, databaseUrl, kind: 'reminder-worker' }],
      database,
      blocks: { reminders: context.size.block },
      connections: [1],
    },
  ]);
};
