import { auditEventTypes, type Answer } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { useState, type ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { PageFrame } from '../../layout/page.tsx';
import { Empty, Loaded } from '../../parts/states.tsx';
import { usePageSearch } from '../../parts/use-page-search.ts';
import { useLanguage } from '../../words/index.ts';
import { EventTable } from './event-table.tsx';
import { Patterns } from './patterns.tsx';

/** Milliseconds between two looks while the page follows what happens. */
const interval = 5_000;

/** What happened, the newest first. The address reproduces the table. */
export function Page(): ReactElement {
  const { words, locale } = useLanguage();
  const [search, setSearch] = usePageSearch();
  const { type, identity, since, cursor } = search;
  const [isLive, setLive] = useState(false);
  // What is new comes on the first page.
  const follows = isLive && cursor === undefined;
  const events = useAdmin(
    'listAudit',
    { query: { type, identity, since, cursor } },
    { refetchInterval: follows ? interval : false },
  );
  const isFiltered = [type, identity, since].some((value) => value !== undefined);
  return (
    <PageFrame
      id="audit"
      actions={
        <Button aria-pressed={isLive} onClick={() => setLive(!isLive)}>
          {isLive ? words.audit.pause : words.audit.follow}
        </Button>
      }
    >
      <Patterns />
      <search className="filters">
        <select
          aria-label={words.audit.type}
          value={type ?? ''}
          onChange={({ target }) => setSearch({ type: target.value, cursor: undefined })}
        >
          <option value="">{words.audit.everything}</option>
          {auditEventTypes.map((one) => (
            <option key={one} value={one}>
              {words.audit.types[one]}
            </option>
          ))}
        </select>
        <input
          // Another person was chosen: the field starts again with their id.
          key={identity}
          type="search"
          aria-label={words.audit.person}
          placeholder={words.audit.person}
          defaultValue={identity ?? ''}
          maxLength={255}
          onBlur={({ target }) => setSearch({ identity: target.value.trim(), cursor: undefined })}
          onKeyDown={({ key, currentTarget, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing)
              setSearch({ identity: currentTarget.value.trim(), cursor: undefined });
          }}
        />
        <label>
          {words.audit.since}
          <input
            type="date"
            value={since?.slice(0, 10) ?? ''}
            onChange={({ target }) =>
              setSearch({ since: target.value && `${target.value}T00:00:00.000Z`, cursor: undefined })
            }
          />
        </label>
      </search>
      <Loaded query={events} lines={8}>
        {(page) => (
          <>
            <Events page={page} isFiltered={isFiltered} />
            <div className="paging">
              <output className="quiet">
                {follows
                  ? words.audit.looked(
                      new Date(events.dataUpdatedAt).toLocaleTimeString(locale, { timeStyle: 'medium' }),
                    )
                  : words.audit.count(page.events.length)}
              </output>
              <div>
                {cursor !== undefined && (
                  <Button onClick={() => setSearch({ cursor: undefined })}>{words.first}</Button>
                )}
                {page.nextCursor !== null && (
                  <Button onClick={() => setSearch({ cursor: page.nextCursor ?? undefined })}>
                    {words.next}
                  </Button>
                )}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Events({ page, isFiltered }: { page: Answer<'listAudit'>; isFiltered: boolean }): ReactElement {
  const { words } = useLanguage();
  if (page.events.length > 0) return <EventTable events={page.events} />;
  if (isFiltered) return <Empty {...words.audit.nothing} />;
  return (
    <Empty {...words.audit.empty}>
      <EventTable events={[exampleEvent]} />
    </Empty>
  );
}

const exampleEvent: Answer<'listAudit'>['events'][number] = {
  id: 'example',
  type: 'mfa.prompt_answered',
  at: '2026-01-12T09:00:00.000Z',
  identityId: 'user-1',
  details: { response: 'later' },
};
