import { Hono } from 'hono';
import pg from 'pg';
import { blockOf, type Contender } from '../cases/case.ts';
import { expectAnswer, expectText } from '../cases/expect-answer.ts';

const rows = 100_000;

/** The least that a route with a database does: one indexed query, prepared, and its row as JSON. */
export function createHonoRoute(databaseUrl: string): Contender {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const app = new Hono();
  app.get('/items/:id', async (context) => {
    const values = [Number(context.req.param('id'))];
    const found = await pool.query({
      name: 'item',
      text: 'select id, value from items where id = $1',
      values,
    });
    return context.json(found.rows[0]);
  });
  return {
    async seed() {
      await pool.query('create table items (id integer primary key, value text not null)');
      await pool.query('insert into items select i, md5(i::text) from generate_series(1, $1::integer) i', [
        rows,
      ]);
      await pool.query('vacuum analyze items');
    },
    cases: {
      'one-query': async (count) =>
        blockOf(
          Array.from({ length: count }, () => {
            const request = new Request(`http://localhost/items/${1 + Math.floor(Math.random() * rows)}`);
            return async () => expectText(await expectAnswer(await app.fetch(request)), '"value"');
          }),
        ),
    },
    pgClient: pg.Client,
    close: () => pool.end(),
  };
}
