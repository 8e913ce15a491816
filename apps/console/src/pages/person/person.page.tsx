import type { Answer } from '@kairos-mfa/protocol';
import { Button } from '@kairos-mfa/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useAdmin } from '../../api/use-admin.ts';
import { PageFrame, Section } from '../../layout/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { Time, formatDay } from '../../parts/time.tsx';
import { hasRole, useConsole } from '../../session/console-session.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { Ledger } from './ledger.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { Why } from './why.tsx';

type Person = Answer<'getIdentity'>;

/** One person: what they have, why they are or are not asked, what happened, and what support may do. */
export function Page(): ReactElement {
  const { identityId = '' } = useParams({ strict: false }) as { identityId?: string };
  const words = useWords();
  const person = useAdmin('getIdentity', { params: { identityId } });
  const name = person.data?.name ?? person.data?.email ?? identityId;
  return (
    <PageFrame id="person" title={name} actions={person.data && <Actions person={person.data} name={name} />}>
      <Link to="/people">{words.person.back}</Link>
      <Loaded query={person} lines={6}>
        {(found) => (
          <>
            <Facts person={found} />
            <div className="columns">
              <Factors person={found} />
              <CodesAndSessions person={found} />
            </div>
            <Why identityId={identityId} />
            <Ledger identityId={identityId} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Actions({ person, name }: { person: Person; name: string }): ReactElement {
  const words = useWords();
  const session = useConsole();
  const [open, setOpen] = useState<'reset' | 'erase'>();
  const [isCopied, setCopied] = useState(false);
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Button
        variant="quiet"
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
      >
        {isCopied ? words.copied : words.copyLink}
      </Button>
      {session.kind === 'assertion' && (
        <>
          <Button onClick={() => setOpen('reset')}>{words.person.reset.action}</Button>
          {hasRole(session, []) && (
            <Button onClick={() => setOpen('erase')}>{words.person.erase.action}</Button>
          )}
        </>
      )}
      {open === 'reset' && <ResetDialog person={person} name={name} onClose={close} />}
      {open === 'erase' && <EraseDialog identityId={person.id} name={name} onClose={close} />}
    </>
  );
}

function Facts({ person }: { person: Person }): ReactElement {
  const { words, locale } = useLanguage();
  const { person: text } = words;
  const { mode, satisfied, deadline } = person.enforcement;
  return (
    <dl className="facts">
      <div>
        <dt>{text.id}</dt>
        <dd>{person.id}</dd>
      </div>
      {person.email !== undefined && (
        <div>
          <dt>{words.factors['email']}</dt>
          <dd>{person.email}</dd>
        </div>
      )}
      <div>
        <dt>{text.knownSince}</dt>
        <dd>
          <Time at={person.createdAt} />
        </dd>
      </div>
      <div>
        <dt>{text.enforcement}</dt>
        <dd>
          {text.enforcements[mode] ?? mode}, {satisfied ? text.satisfied : text.unsatisfied}
          {deadline !== undefined && ` (${text.deadline(formatDay(deadline, locale))})`}
        </dd>
      </div>
      {person.organizationIds.length > 0 && (
        <div>
          <dt>{text.organizations}</dt>
          <dd>{person.organizationIds.join(', ')}</dd>
        </div>
      )}
      {person.roles.length > 0 && (
        <div>
          <dt>{text.roles}</dt>
          <dd>{person.roles.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}

function Factors({ person }: { person: Person }): ReactElement {
  const { words, locale } = useLanguage();
  const { person: text } = words;
  return (
    <Section title={text.factors}>
      {person.factors.length === 0 ? (
        <p className="quiet">{text.noFactors}</p>
      ) : (
        <ul className="list">
          {person.factors.map((factor) => (
            <li key={factor.id}>
              <span>
                {factor.name} <span className="quiet">{words.factors[factor.type] ?? factor.type}</span>
              </span>
              <span className="quiet">
                {text.added(formatDay(factor.createdAt, locale))},{' '}
                {factor.lastUsedAt ? text.used(formatDay(factor.lastUsedAt, locale)) : text.neverUsed}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function CodesAndSessions({ person }: { person: Person }): ReactElement {
  const { words, locale } = useLanguage();
  const { person: text } = words;
  const codes = person.recoveryCodes;
  return (
    <Section title={text.codes}>
      <p className={codes ? undefined : 'quiet'}>
        {codes ? (codes.acknowledged ? text.codesLeft(codes.remaining) : text.codesPending) : text.noCodes}
      </p>
      <h2>{text.devices}</h2>
      {person.rememberedDevices.length === 0 ? (
        <p className="quiet">{text.noDevices}</p>
      ) : (
        <ul className="list">
          {person.rememberedDevices.map(({ id, browser, system, expiresAt }) => (
            <li key={id}>
              <span>{[browser, system].filter(Boolean).join(' · ') || text.unknownDevice}</span>
              <span className="quiet">{text.rememberedUntil(formatDay(expiresAt, locale))}</span>
            </li>
          ))}
        </ul>
      )}
      <h2>{text.sessions}</h2>
      {person.sessions.length === 0 ? (
        <p className="quiet">{text.noSessions}</p>
      ) : (
        <ul className="list">
          {person.sessions.map(({ id, level, authTime }) => (
            <li key={id}>
              <span>{text.signedIn(formatDay(authTime, locale))}</span>
              <span className="quiet">{text.level[level]}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
