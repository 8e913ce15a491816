import process from 'node:process';
import {
  consumeGrant,
  createTestKit,
  type EnrolledTotp,
  enrollTotp,
  signInWithTotp,
  stepUpWithTotp,
  type TestAnswer,
  type TestSession,
} from '@kairos-mfa/testkit';
import pg from 'pg';

// Measures what docs/scale.md states, in a PostgreSQL of its own: `pnpm measure-growth [people]`. Bytes and rows, no times.

const people = Number(process.argv[2] ?? 100_000);
/** People who do everything through the API; the rows of all others are copies of theirs. */
const real = 200;
const copies = Math.floor(people / real);
const day = 24 * 3_600_000;
const action = { action: 'delete_account', resource: 'me', context: {} };

const bookkeeping = /^(begin|commit|rollback|start transaction|select set_config)/i;
let statements = 0;
const kit = await createTestKit({
  kind: 'postgres',
  onStatement: (text) => void (bookkeeping.test(text.trim()) || (statements += 1)),
});
const client = new pg.Client({ connectionString: kit.db.url });
await client.connect();
const read = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
  (await client.query<Row>(text)).rows;

const authTime = kit.now().toISOString();
const persons = Array.from({ length: real }, (_, index): { session: TestSession; totp?: EnrolledTotp } => ({
  session: {
    identityId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    sessionId: 'a-session-id-of-32-characters---',
    deviceId: 'a-device-id-of-32-characters----',
    country: 'DE',
    authTime,
  },
}));
const newSession = (session: TestSession): TestSession => ({
  ...session,
  sessionId: crypto.randomUUID(),
  authTime: kit.now().toISOString(),
});

async function ok(answer: Promise<TestAnswer>): Promise<TestAnswer['body']> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`A step was answered with ${status}: ${JSON.stringify(body)}`);
  return body;
}

const events: Record<string, (person: (typeof persons)[number]) => Promise<unknown>> = {
  'a new person with a session': async ({ session }) => {
    const createdAt = new Date(kit.now().getTime() - 9 * day).toISOString();
    const traits = { createdAt, email: `${session.identityId}@example.com`, name: 'Ann Example' };
    await ok(kit.call('service', 'PUT', `/identities/${session.identityId}`, traits));
    await ok(kit.call(session, 'GET', '/state'));
  },
  'a prompt, dismissed': async ({ session }) => {
    const { identityId } = session;
    await ok(kit.call('service', 'POST', '/events', { identityId, event: 'payment.completed' }));
    const decided = await ok(kit.call(session, 'POST', '/prompts/decide', { moment: 'payment.completed' }));
    if (decided.decision !== 'show') throw new Error(`No prompt was shown: ${JSON.stringify(decided)}`);
    await ok(kit.call(session, 'POST', `/prompts/${decided.promptId}/response`, { response: 'dismissed' }));
  },
  'an enrollment with recovery codes': async (person) => {
    person.totp = await enrollTotp(kit, person.session);
  },
  'a sign-in in a new session': async ({ session, totp }) => {
    if (totp) await ok(signInWithTotp(kit, newSession(session), totp));
  },
  'a step-up with a grant that is consumed': async ({ session, totp }) => {
    if (totp) await ok(stepUpWithTotp(kit, session, totp, action));
    await ok(consumeGrant(kit, session, action));
  },
};

const tables = async (): Promise<string[]> =>
  (
    await read<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
    )
  ).map(({ name }) => name);
async function rowsOf(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await tables())
    counts.set(table, Number((await read<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n));
  return counts;
}
const walPosition = async (): Promise<number> =>
  Number((await read<{ at: string }>(`select pg_current_wal_insert_lsn() - '0/0' as at`))[0]?.at);
/** Seals the audit, and deletes what has expired. */
const settle = async (): Promise<void> => {
  for (let tick = 0; tick < 5; tick += 1) await kit.engine.tick();
};

/** Runs an event for each person, and prints its statements, its write-ahead log and the rows that it left. */
async function measure(name: string, each: (person: (typeof persons)[number]) => Promise<unknown>) {
  const [rows, from] = [await rowsOf(), await walPosition()];
  statements = 0;
  for (const person of persons) await each(person);
  const [ran, written] = [statements, (await walPosition()) - from];
  await settle();
  const all = (await walPosition()) - from;
  const left = [...(await rowsOf())].flatMap(([table, count]) => {
    const added = (count - (rows.get(table) ?? 0)) / real;
    return added > 0.5 ? [`${table} ${added.toFixed(1).replace('.0', '')}`] : [];
  });
  const perEvent = (total: number): number => Math.round(total / real);
  console.info(
    `| ${name} | ${(ran / real).toFixed(1)} | ${perEvent(written)} | ${perEvent(all)} | ${left.join(', ')} |`,
  );
}

/** Copies the rows of the real people, with other ids of the same length. */
async function copyRows(table: string): Promise<void> {
  const columns = await read<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = '${table}' and is_identity = 'NO'`,
  );
  const ids = /(_key|_id|_handle|_hash|token|digest)$/;
  const shared = /^(tenant_id|key_id|session_id|device_id|context_hash)$/;
  const values = columns.map(({ name, type }) =>
    type === 'text' && ids.test(name) && !shared.test(name)
      ? `overlay(${name} placing lpad(copy::text, 6, '0') from greatest(length(${name}) - 18, 5))`
      : table === 'audit_seals' && name === 'seq'
        ? `copy * (select max(seq) from audit_seals) + seq`
        : name === 'event_id'
          ? `-copy * (select max(event_id) from audit_events) - event_id`
          : name,
  );
  await client.query(
    `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
     select ${values.join(', ')} from ${table}, generate_series(1, ${copies - 1}) copy`,
  );
}

console.info('| Event | Statements | WAL, bytes | with background work | Rows that it leaves |');
console.info('|---|---:|---:|---:|---|');
const [enter, ...rest] = Object.entries(events);
if (enter) await measure(...enter);
for (const [name, each] of rest) await measure(`${name}, few people`, each);
await kit.advance(2 * day);
await settle();
await client.query('set session_replication_role = replica');
for (const table of await tables())
  if (
    !/^(policies|audit_chains|audit_deliveries|audit_sinks|statistics_rounds|prompt_statistics|rate_limits|set_up_durations|audit_unsealed)$/.test(
      table,
    )
  )
    await copyRows(table);
await client.query('set session_replication_role = default');
await client.query('vacuum analyze');
console.info(`\n| Table, ${copies * real} people | Rows | Bytes a row, with indexes | Megabytes |`);
console.info('|---|---:|---:|---:|');
for (const [table, rows] of await rowsOf()) {
  const [size] = await read<{ bytes: string }>(`select pg_total_relation_size('${table}') as bytes`);
  const bytes = Number(size?.bytes);
  if (rows >= copies)
    console.info(`| ${table} | ${rows} | ${Math.round(bytes / rows)} | ${(bytes / 1e6).toFixed(1)} |`);
}
// In the order of ids, so that the real people are spread among the others.
for (const table of await tables())
  if (!/^audit_|^policies/.test(table)) await client.query(`cluster ${table} using ${table}_pkey`);
// Each page that changes for the first time after a checkpoint is written whole; without these, the least that can be.
for (const fullPages of ['on', 'off']) {
  await client.query(`alter system set full_page_writes = ${fullPages}`);
  await client.query('select pg_reload_conf()');
  await client.query('checkpoint');
  for (const [name, each] of rest.slice(2)) await measure(`${name}, full pages ${fullPages}`, each);
}
await client.end();
await kit.close();
process.exit();
