import { expect, test } from 'vitest';
import { countStatements } from './count-statements.ts';

class Client {
  readonly sent: string[] = [];
  async query(query: string | { text: string }): Promise<void> {
    this.sent.push(typeof query === 'string' ? query : query.text);
  }
}

test('statements of requests are counted, begin and commit apart, and those of background jobs are not', async () => {
  const client = new Client();
  const original = Client.prototype.query;
  const unit = async (): Promise<void> => {
    await client.query('begin');
    await client.query({ text: 'select 1' });
    await client.query('update items set value = 1');
    await client.query('COMMIT');
  };
  const background = setInterval(() => void client.query('select 2'), 1);
  const counted = await countStatements({ units: [unit, unit], count: 2 }, 1, Client);
  clearInterval(background);
  expect(counted).toEqual({ statements: 2, transactions: 1 });
  expect(client.sent).toContain('select 2');
  expect(Client.prototype.query).toBe(original);
});
