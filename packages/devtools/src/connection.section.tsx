'use client';

import {
  inspectedProviders,
  type InspectedConnection,
  type InspectedProvider,
  type InspectedValue,
} from '@kairos-mfa/react/inspect';
import type { ReactElement } from 'react';
import { diagnoseConnection } from './diagnose-connection.ts';
import { Text } from './text.tsx';
import { useInspected } from './use-inspected.ts';

/** Whether there is a provider, and whether its server answers. */
export function ConnectionSection(): ReactElement {
  const providers = useInspected(inspectedProviders);
  return (
    <>
      <h3>Connection</h3>
      {providers.length === 0 && (
        <p className="bad">
          <Text>
            No provider is mounted on this page. Wrap your app in `KairosUiProvider` with `kairos`, or in
            `KairosProvider`. If both are there, two copies of `@kairos-mfa/react` may be installed.
          </Text>
        </p>
      )}
      {providers.length > 1 && (
        <p className="bad">
          {providers.length} providers are mounted. Each has a client and a dialog of its own.
        </p>
      )}
      {providers.map((provider, index) => (
        <Connection key={index} provider={provider} />
      ))}
    </>
  );
}

function Connection({ provider }: { provider: InspectedProvider }): ReactElement {
  return provider.connection ? (
    <Requests value={provider.connection} />
  ) : (
    <p className="quiet">The app made its client itself, so its requests cannot be seen here.</p>
  );
}

function Requests({ value }: { value: InspectedValue<InspectedConnection> }): ReactElement {
  const connection = useInspected(value);
  const findings = diagnoseConnection(connection);
  const last = connection.requests.at(-1);
  return (
    <>
      {findings.map(({ problem, remedy }) => (
        <p key={problem}>
          <strong className="bad">
            <Text>{problem}</Text>
          </strong>{' '}
          <Text>{remedy}</Text>
        </p>
      ))}
      {findings.length === 0 && (
        <p className={last ? 'good' : 'quiet'}>
          {last ? 'The server answers.' : 'Nothing was requested yet.'}
        </p>
      )}
      <dl>
        <dt>baseUrl</dt>
        <dd>
          <code>{connection.baseUrl}</code>
        </dd>
        <dt>token</dt>
        <dd>{tokenWords[connection.token]}</dd>
        {last && (
          <>
            <dt>last request</dt>
            <dd>
              <code>
                {last.method} {last.url}
              </code>{' '}
              {last.status ?? 'no response'} {last.problem}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

const tokenWords = {
  'not-configured': 'no getToken; the server reads the session itself',
  'not-asked': 'not requested yet',
  token: 'received',
  nothing: 'none',
  threw: 'failed',
} as const;
