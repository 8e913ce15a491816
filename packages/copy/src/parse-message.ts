/** A message of ICU MessageFormat, read. */
export type ParsedMessage = readonly Part[];

export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly name: string }
  | { readonly type: 'number' | 'date' | 'time'; readonly name: string; readonly style: string | undefined }
  /** `#`: the number that the choice around it is about. */
  | { readonly type: 'count' }
  | {
      readonly type: 'choice';
      readonly kind: 'plural' | 'selectordinal' | 'select';
      readonly name: string;
      readonly offset: number;
      readonly options: ReadonlyMap<string, ParsedMessage>;
    };

/**
 * Reads ICU MessageFormat: `{name}`, plural, selectordinal, select, number, date and time, nested and quoted. No number
 * skeletons and no tags: words are text. Throws a `SyntaxError` that says what is wrong and where.
 */
export function parseMessage(message: string): ParsedMessage {
  let at = 0;

  function fail(what: string): never {
    throw new SyntaxError(
      `A message cannot be read: ${what} at character ${at}. Mend it, or nobody can be shown it: "${message}"`,
    );
  }
  /** What matches from here on. */
  function take(pattern: RegExp): string {
    const found = new RegExp(pattern, 'yu');
    found.lastIndex = at;
    const text = found.exec(message)?.[0] ?? '';
    at += text.length;
    return text;
  }
  const space = (): string => take(/\s*/);
  function expect(sign: string): void {
    if (message[at] !== sign) fail(`"${sign}" was expected`);
    at += 1;
  }
  function word(): string {
    space();
    const found = take(/[^\s{},'#]+/) || fail('a name was expected');
    space();
    return found;
  }

  function parts(counts: boolean, isNested: boolean): ParsedMessage {
    const found: Part[] = [];
    while (at < message.length && message[at] !== '}') {
      if (message[at] === '{') found.push(argument());
      else if (message[at] === '#' && counts) {
        at += 1;
        found.push({ type: 'count' });
      } else found.push({ type: 'text', text: text(counts) });
    }
    if (!isNested && at < message.length) fail('a "}" closes nothing');
    return found;
  }

  function text(counts: boolean): string {
    let said = '';
    while (at < message.length) {
      said += take(counts ? /[^{}'#]+/ : /[^{}']+/);
      if (message[at] !== "'") break;
      said += quoted(counts);
    }
    return said;
  }

  /** Two apostrophes are one; one before a sign quotes up to the next; any other is itself. */
  function quoted(counts: boolean): string {
    if (message.startsWith("''", at)) return take(/''/).slice(1);
    const quote = take(counts ? /'[{}#](?:[^']|'')*'?/ : /'[{}](?:[^']|'')*'?/);
    return quote === '' ? take(/'/) : quote.slice(1).replace(/'$/, '').replaceAll("''", "'");
  }

  function argument(): Part {
    expect('{');
    const name = word();
    if (message[at] !== ',') {
      expect('}');
      return { type: 'value', name };
    }
    expect(',');
    const kind = word();
    if (kind === 'number' || kind === 'date' || kind === 'time') return formatted(kind, name);
    if (kind === 'plural' || kind === 'selectordinal' || kind === 'select') return choice(kind, name);
    return fail(`"${kind}" is no kind of argument`);
  }

  function formatted(type: 'number' | 'date' | 'time', name: string): Part {
    let style: string | undefined;
    if (message[at] === ',') {
      expect(',');
      style = word();
    }
    expect('}');
    return { type, name, style };
  }

  function choice(kind: 'plural' | 'selectordinal' | 'select', name: string): Part {
    expect(',');
    space();
    const offset = kind === 'select' ? 0 : Number(/\d+/.exec(take(/offset:\s*\d+/))?.[0] ?? 0);
    const options = new Map<string, ParsedMessage>();
    while (message[at] !== '}') {
      const option = word();
      expect('{');
      options.set(option, parts(kind !== 'select', true));
      expect('}');
      space();
    }
    if (!options.has('other')) fail('there is no "other"');
    expect('}');
    return { type: 'choice', kind, name, offset, options };
  }

  return parts(false, false);
}
