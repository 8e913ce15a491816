import type { Answer } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { PageFrame } from '../../layout/page.tsx';
import { DataTable, type Column } from '../../parts/data-table.tsx';
import { Empty, Loaded } from '../../parts/states.tsx';
import { Time } from '../../parts/time.tsx';
import { usePageSearch } from '../../parts/use-page-search.ts';
import { useWords } from '../../words/index.ts';

type Person = Answer<'listIdentities'>['identities'][number];

/** Milliseconds without a key until the search starts. */
const quietTime = 250;

/** Everybody, by search and second step, fifty at a time. The address reproduces the table. */
export function Page(): ReactElement {
  const words = useWords();
  const [search, setSearch] = usePageSearch();
  const { query, factor, cursor } = search;
  const [typed, setTyped] = useState(query ?? '');
  useEffect(() => {
    if (typed === (query ?? '')) return undefined;
    const timer = setTimeout(() => setSearch({ query: typed, cursor: undefined }), quietTime);
    return () => clearTimeout(timer);
  });
  const people = useAdmin('listIdentities', { query: { query, factor, cursor } });
  return (
    <PageFrame id="people">
      <search className="filters">
        <input
          type="search"
          aria-label={words.people.search}
          placeholder={words.people.search}
          value={typed}
          maxLength={254}
          onChange={({ target }) => setTyped(target.value)}
        />
        <select
          aria-label={words.people.filter}
          value={factor ?? ''}
          onChange={({ target }) => setSearch({ factor: target.value, cursor: undefined })}
        >
          <option value="">{words.people.everyone}</option>
          <option value="any">{words.people.withAny}</option>
          <option value="none">{words.people.withoutAny}</option>
          {Object.keys(words.factors).map((type) => (
            <option key={type} value={type}>
              {words.factors[type]}
            </option>
          ))}
        </select>
      </search>
      <Loaded query={people} lines={8}>
        {({ identities, nextCursor }) =>
          identities.length === 0 ? (
            <Nobody isFiltered={Boolean(query) || Boolean(factor)} />
          ) : (
            <>
              <PeopleTable people={identities} />
              <div className="paging">
                <output className="quiet">{words.people.count(identities.length)}</output>
                <div>
                  {cursor !== undefined && (
                    <Button onClick={() => setSearch({ cursor: undefined })}>{words.first}</Button>
                  )}
                  {nextCursor !== null && (
                    <Button onClick={() => setSearch({ cursor: nextCursor })}>{words.next}</Button>
                  )}
                </div>
              </div>
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }): ReactElement {
  const words = useWords();
  const columns: Column<Person>[] = [
    { id: 'name', header: words.people.name, cell: NameCell },
    { id: 'factors', header: words.people.has, cell: FactorsCell },
    { id: 'since', header: words.people.since, cell: SinceCell },
  ];
  return <DataTable label={words.pages.people.name} columns={columns} rows={people} />;
}

interface PersonCell {
  row: { original: Person };
}

function NameCell({ row: { original: person } }: PersonCell): ReactElement {
  return (
    <Link to="/people/$identityId" params={{ identityId: person.id }}>
      <span className="person-name">{person.name ?? person.email ?? person.id}</span>
      {person.name !== undefined && <span className="quiet">{person.email ?? person.id}</span>}
    </Link>
  );
}

function FactorsCell({ row: { original: person } }: PersonCell): ReactElement {
  const words = useWords();
  if (person.factorTypes.length === 0)
    return (
      <span className="tag" data-kind="quiet">
        {words.none}
      </span>
    );
  return (
    <span className="tags">
      {person.factorTypes.map((type) => (
        <span key={type} className="tag">
          {words.factors[type] ?? type}
        </span>
      ))}
    </span>
  );
}

function SinceCell({ row: { original: person } }: PersonCell): ReactElement {
  return <Time at={person.createdAt} />;
}

const examplePerson = {
  id: 'user-1',
  name: 'Ada Example',
  email: 'ada@example.com',
  createdAt: '2026-01-12T09:00:00.000Z',
};

function Nobody({ isFiltered }: { isFiltered: boolean }): ReactElement {
  const words = useWords();
  if (isFiltered) return <Empty {...words.people.nobody} />;
  return (
    <Empty {...words.people.empty}>
      <PeopleTable people={[{ ...examplePerson, factorTypes: Object.keys(words.factors).slice(0, 1) }]} />
    </Empty>
  );
}
