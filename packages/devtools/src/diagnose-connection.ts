import type { InspectedConnection, InspectedRequest } from '@kairos-mfa/react/inspect';

/** What is wrong, and what to do. */
export interface Finding {
  readonly problem: string;
  readonly remedy: string;
}

/** Clocks that differ by more are reported, in milliseconds. The server accepts ten seconds; `Date` has whole seconds. */
const maxClockSkewMs = 10_000;

/** What is wrong with the connection to the server. Empty: nothing that can be seen from here. */
export function diagnoseConnection(connection: InspectedConnection): Finding[] {
  const last = connection.requests.at(-1);
  return [...tokenFindings(connection), ...(last ? requestFindings(connection, last) : [])];
}

function tokenFindings({ token, tokenError, requests }: InspectedConnection): Finding[] {
  if (token === 'threw')
    return [
      {
        problem: `\`getToken\` failed${tokenError === undefined ? '' : `: ${tokenError}`}`,
        remedy:
          'Open your token route in the network panel. It has to answer, also while nobody is signed in.',
      },
    ];
  const isRefused = requests.at(-1)?.problem === 'unauthenticated';
  if (!isRefused) return [];
  if (token === 'not-configured')
    return [
      {
        problem: 'The server does not know who is calling, and there is no `getToken`.',
        remedy:
          'Pass `getToken`, which returns a session assertion of your host; or mount the engine where it can read your session.',
      },
    ];
  if (token === 'nothing')
    return [
      {
        problem: '`getToken` returned no token, so the server does not know who is calling.',
        remedy:
          'Is the person signed in? Your token route has to return `{ "token": "…" }` for their session.',
      },
    ];
  return [
    {
      problem: 'The server refused the session assertion.',
      remedy:
        'Its secret or key, its lifetime or its claims do not fit. The log of the server has the reason.',
    },
  ];
}

function requestFindings({ baseUrl }: InspectedConnection, last: InspectedRequest): Finding[] {
  if (last.status === undefined)
    return [
      {
        problem: `No response from ${last.url}.`,
        remedy: 'Is the server running? If it has another origin, does its CORS policy allow this page?',
      },
    ];
  const isOther = !last.isJson || (last.status === 404 && last.problem === undefined);
  const findings: Finding[] = [];
  if (isOther)
    findings.push({
      problem: `At ${baseUrl} something answers that is not Kairos (status ${last.status}).`,
      remedy:
        'Correct `baseUrl`, or pass this path on to the server, e.g. with a proxy of your development server.',
    });
  if (last.status >= 500)
    findings.push({
      problem: `The server failed with status ${last.status}.`,
      remedy: 'Its log has the reason, and `/readyz` says what it waits for.',
    });
  if (last.clockSkewMs !== undefined && Math.abs(last.clockSkewMs) > maxClockSkewMs)
    findings.push({
      problem: `The clock of the server is ${Math.round(Math.abs(last.clockSkewMs) / 1000)} seconds ${last.clockSkewMs > 0 ? 'ahead of' : 'behind'} this device.`,
      remedy: 'Codes of authenticator apps and session assertions are refused. Set both clocks by NTP.',
    });
  return findings;
}
