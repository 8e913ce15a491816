/** A challenge of an OAuth resource server that demands a stronger or fresher authentication (RFC 9470 §3). */
export interface OAuthStepUpChallenge {
  /** The authentication context classes that would do; empty if only the age matters. */
  readonly acrValues: readonly string[];
  /** Seconds since the authentication at most; undefined if only the class matters. */
  readonly maxAge: number | undefined;
}

/** One parameter of a challenge: a token, an equals sign, and a token or a quoted string (RFC 9110 §11.2). */
const parameter = /([!#$%&'*+.^_`|~\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~\w-]+))/gy;
const scheme = /[\s,]*([!#$%&'*+.^_`|~\w-]+)(?:\s+|$)/y;

/**
 * Reads the header `WWW-Authenticate` of a response, which may have several challenges of several schemes. Undefined unless
 * one of them, `Bearer` or `DPoP`, has the error `insufficient_user_authentication`.
 */
export function readOAuthStepUpChallenge(header: string | null): OAuthStepUpChallenge | undefined {
  for (const { name, parameters } of readChallenges(header ?? '')) {
    if (!/^(bearer|dpop)$/i.test(name) || parameters.get('error') !== 'insufficient_user_authentication')
      continue;
    const maxAge = parameters.get('max_age') ?? '';
    return {
      acrValues: (parameters.get('acr_values') ?? '').split(' ').filter((value) => value !== ''),
      maxAge: /^\d{1,9}$/.test(maxAge) ? Number(maxAge) : undefined,
    };
  }
  return undefined;
}

interface Challenge {
  readonly name: string;
  readonly parameters: Map<string, string>;
}

/** The challenges up to the first that cannot be read. */
function readChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  let at = 0;
  while (at < header.length) {
    scheme.lastIndex = at;
    const found = scheme.exec(header);
    if (!found?.[1]) break;
    at = scheme.lastIndex;
    const challenge: Challenge = { name: found[1], parameters: new Map() };
    challenges.push(challenge);
    for (;;) {
      parameter.lastIndex = skip(header, at);
      const pair = parameter.exec(header);
      if (!pair?.[1]) break;
      at = parameter.lastIndex;
      // The first of a repeated name counts; each may appear once (RFC 9110 §11.2).
      const name = pair[1].toLowerCase();
      if (!challenge.parameters.has(name))
        challenge.parameters.set(name, pair[2]?.replaceAll(/\\(.)/g, '$1') ?? pair[3] ?? '');
    }
  }
  return challenges;
}

/** The place after commas and blanks. */
function skip(header: string, from: number): number {
  let at = from;
  while (at < header.length && /[\s,]/.test(header.charAt(at))) at += 1;
  return at;
}
