import { LRUCache } from 'lru-cache';

/** Distinct statements that a connection keeps prepared; each costs the database some memory. */
const maxNames = 300;
/** Statements with more parameters insert many rows at once, and rarely have the same length twice. */
const maxParameters = 60;

/** Names the statements of one pool. */
export interface StatementNames {
  /** The name under which a statement is prepared; undefined: it is not worth preparing. */
  nameOf(text: string, parameters: readonly unknown[]): string | undefined;
  /** Gives every statement another name from now on, because the tables that they were prepared for have changed. */
  renew(): void;
}

/**
 * Names statements that come again, so that the database parses and plans each once for a connection. A text is named
 * when it comes for the second time.
 */
export function createStatementNames(): StatementNames {
  const seen = new LRUCache<string, true>({ max: 1_000 });
  const names = new Map<string, string>();
  let generation = 1;
  return {
    nameOf(text, parameters) {
      const known = names.get(text);
      if (known !== undefined) return known;
      // Without parameters pg sends a statement as a simple query, in one message.
      if (parameters.length === 0 || parameters.length > maxParameters || names.size >= maxNames)
        return undefined;
      if (!seen.has(text)) {
        seen.set(text, true);
        return undefined;
      }
      const name = `kairos_${generation}_${names.size + 1}`;
      names.set(text, name);
      return name;
    },
    renew() {
      generation += 1;
      names.clear();
    },
  };
}
