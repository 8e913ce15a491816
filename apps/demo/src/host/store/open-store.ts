import { DatabaseSync } from 'node:sqlite';

/** Opens the product's own database, which is separate from that of Kairos. */
export function openStore(path: string): DatabaseSync {
  const store = new DatabaseSync(path);
  store.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;');
  store.exec(tables);
  addColumn(store, 'studios', 'setup_mode', "TEXT NOT NULL DEFAULT 'just_in_time'");
  addColumn(store, 'studios', 'next_steps', 'INTEGER NOT NULL DEFAULT 0');
  addColumn(store, 'members', 'phone', 'TEXT');
  addColumn(store, 'sessions', 'device_id', 'TEXT');
  return store;
}

/** Adds a column to an existing database, if it is missing. */
function addColumn(store: DatabaseSync, table: string, column: string, type: string): void {
  const columns = store.prepare(`SELECT name FROM pragma_table_info(?)`).all(table);
  if (columns.some(({ name }) => name === column)) return;
  store.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
}

/** Runs a change in a transaction; it is rolled back if it throws or returns `false`. */
export function inTransaction<T>(store: DatabaseSync, change: () => T): T {
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = change();
    store.exec(result === false ? 'ROLLBACK' : 'COMMIT');
    return result;
  } catch (cause) {
    store.exec('ROLLBACK');
    throw cause;
  }
}

/** Converts an amount to cents, in which it is stored so that sums are exact. */
export const toCents = (amount: number): number => Math.round(amount * 100);
/** Converts cents to an amount. */
export const fromCents = (cents: number): number => cents / 100;

const tables = `
CREATE TABLE IF NOT EXISTS studios (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, balance_cents INTEGER NOT NULL CHECK (balance_cents >= 0)
) STRICT;
CREATE TABLE IF NOT EXISTS members (
  id TEXT PRIMARY KEY, studio_id TEXT NOT NULL REFERENCES studios, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL, role TEXT NOT NULL, joined_at TEXT NOT NULL,
  actions_count INTEGER NOT NULL DEFAULT 0, invited_count INTEGER NOT NULL DEFAULT 0, last_payment_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS sessions (
  sid TEXT PRIMARY KEY, cookie_hash TEXT NOT NULL UNIQUE, member_id TEXT NOT NULL REFERENCES members,
  auth_time INTEGER NOT NULL, confirmed INTEGER NOT NULL DEFAULT 0, assurance TEXT NOT NULL DEFAULT 'aal1',
  expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS earlier_cookies (
  cookie_hash TEXT PRIMARY KEY, sid TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS invoices (
  id TEXT PRIMARY KEY, studio_id TEXT NOT NULL REFERENCES studios, number TEXT NOT NULL, kind TEXT NOT NULL,
  party TEXT NOT NULL, item TEXT NOT NULL, amount_cents INTEGER NOT NULL, currency TEXT NOT NULL,
  due_on TEXT NOT NULL, paid_at TEXT, paid_by TEXT REFERENCES members
) STRICT;
CREATE TABLE IF NOT EXISTS payees (
  id TEXT PRIMARY KEY, studio_id TEXT NOT NULL REFERENCES studios, name TEXT NOT NULL, account TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS payouts (
  id TEXT PRIMARY KEY, studio_id TEXT NOT NULL REFERENCES studios, member_id TEXT NOT NULL REFERENCES members,
  payee_id TEXT NOT NULL REFERENCES payees, amount_cents INTEGER NOT NULL, currency TEXT NOT NULL,
  made_at TEXT NOT NULL, request_id TEXT, UNIQUE (member_id, request_id)
) STRICT;
CREATE TABLE IF NOT EXISTS invitations (
  id TEXT PRIMARY KEY, studio_id TEXT NOT NULL REFERENCES studios, name TEXT NOT NULL, email TEXT NOT NULL,
  invited_at TEXT NOT NULL, UNIQUE (studio_id, email)
) STRICT;
`;
