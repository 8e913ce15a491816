import { createKairosClient, type KairosClient, type Runner } from '@kairos-mfa/client';
import {
  createSoftPasskey,
  enrollTotp,
  type EnrolledTotp,
  sentCode,
  sessionHeaders,
  type TestKit,
  testOrigin,
  type TestSession,
  totpCode,
} from '@kairos-mfa/testkit';

/** How an answer is lost: on the way back, replaced by an intermediary, cut off, or with the request itself. */
export const losses = ['answer', 'gateway', 'cut off', 'request'] as const;
/** One way to lose an answer. */
export type Loss = (typeof losses)[number];

/** A person with a browser whose network loses one answer. */
export interface Visitor {
  readonly kit: TestKit;
  readonly session: TestSession;
  readonly client: KairosClient;
  /** Every request that was sent, as `METHOD /path`. */
  readonly requests: string[];
  /** Every failure that a screen showed. */
  readonly failures: unknown[];
  readonly passkey: ReturnType<typeof createSoftPasskey>;
  /** What the person set up before. */
  readonly totp: EnrolledTotp | undefined;
}

let visitorCount = 0;

/** What a flow needs of a person. */
export interface Needs {
  readonly tenantId?: string;
  /** An authenticator app is set up. */
  readonly enrolled?: true;
  /** Text messages are set up too. */
  readonly texts?: true;
  /** The recovery codes were not saved. */
  readonly unsaved?: true;
}

/** The request whose answer is lost, counted from 0, and how; none by default. */
export interface Lost {
  readonly lostIndex?: number;
  readonly loss?: Loss;
}

/** Creates one person for each of `lost`. Afterwards the clock is where every code is new and can be sent. */
export async function createVisitors<const List extends readonly Lost[]>(
  kit: TestKit,
  needs: Needs,
  lost: List,
): Promise<{ readonly [Index in keyof List]: Visitor }> {
  const visitors: Visitor[] = [];
  for (const each of lost) visitors.push(await createVisitor(kit, needs, each));
  await kit.advance(31_000);
  // SAFETY: one for each of the list.
  return visitors as unknown as { readonly [Index in keyof List]: Visitor };
}

async function createVisitor(
  kit: TestKit,
  { tenantId, enrolled, texts, unsaved }: Needs,
  { lostIndex, loss }: Lost,
): Promise<Visitor> {
  visitorCount += 1;
  const session: TestSession = {
    identityId: `visitor-${visitorCount}`,
    sessionId: 's1',
    ...(tenantId && { tenantId }),
    authTime: kit.now().toISOString(),
    deviceId: `device-${visitorCount}`,
    traits: {
      email: `visitor${visitorCount}@example.com`,
      emailVerified: true,
      phone: `+4915${String(100_000_000 + visitorCount)}`,
      phoneVerified: true,
    },
  };
  const totp = enrolled && (await enrollTotp(kit, session, !unsaved));
  if (texts) {
    const { enrollmentId } = (await kit.call(session, 'POST', '/enrollments', { type: 'sms' })).body;
    const proof = { code: sentCode(kit, addressOf(session, 'phone')) };
    await kit.call(session, 'POST', `/enrollments/${enrollmentId}/verify`, { proof });
  }
  const passkey = createSoftPasskey({ rpId: 'app.example.com', origin: testOrigin });
  const visitor = { kit, session, totp, passkey, requests: [] as string[], failures: [] as unknown[] };
  return { ...visitor, client: newPage(visitor, lostIndex, loss) };
}

/** The address or number of a person. */
export function addressOf({ traits }: TestSession, trait: 'email' | 'phone'): string {
  return String(traits?.[trait]);
}

/** Opens the app in a new page of the same session: a new client, which knows nothing of the one before. */
export function newPage(
  { kit, session, passkey, requests }: Omit<Visitor, 'client'>,
  lostIndex?: number,
  loss?: Loss | 'with the page',
  onLost: () => void = () => undefined,
): KairosClient {
  const send: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input), testOrigin);
    const index = requests.push(`${init.method} ${url.pathname.replace('/mfa/v1', '')}`) - 1;
    const isLost = index === lostIndex;
    if (isLost && loss === 'request') throw new TypeError('Failed to fetch');
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(sessionHeaders(session))) headers.set(name, value);
    const response = await kit.fetch(url, { ...init, headers, signal: null });
    if (!isLost) return response;
    if (loss === 'with the page') {
      onLost();
      return new Promise(() => undefined);
    }
    if (loss === 'gateway') return new Response('<h1>Bad gateway</h1>', { status: 502 });
    if (loss === 'cut off') return new Response('{"enr', { headers: { 'content-type': 'application/json' } });
    throw new TypeError('Failed to fetch');
  };
  return createKairosClient({
    fetch: send,
    passkeys: {
      available: () => true,
      // SAFETY: the software authenticator answers in the shape of the browser's own.
      create: async (options) => ({ ok: true, proof: passkey.create(options) as never }),
      get: async (options) => ({ ok: true, proof: passkey.get(options) as never }),
      abort: () => undefined,
    },
  });
}

/** The code of the authenticator app now. */
export function codeOf({ kit, totp }: Pick<Visitor, 'kit' | 'totp'>): string {
  return totpCode(totp?.secret ?? '', kit.now());
}

/** Runs a flow: calls `act` with every new state and resolves with the first one for which it returns true, and closes it. */
export function drive<State extends { step: string }, Event>(
  { failures }: Pick<Visitor, 'failures'>,
  runner: Runner<State, Event>,
  act: (state: State, dispatch: (event: Event) => void) => boolean | void,
  afterwards: 'close' | 'stay open' = 'close',
): Promise<State> {
  return new Promise((resolve) => {
    let release: () => void = () => undefined;
    const seen = new Set<State>();
    const follow = (): void => {
      const state = runner.getState();
      if (seen.has(state)) return;
      seen.add(state);
      noteFailures(state, failures);
      if (act(state, (event) => queueMicrotask(() => runner.dispatch(event)))) {
        unsubscribe();
        if (afterwards === 'close') queueMicrotask(() => release());
        resolve(state);
      }
    };
    const unsubscribe = runner.subscribe(follow);
    release = runner.retain();
    follow();
  });
}

function noteFailures(state: object, failures: unknown[]): void {
  if ('failure' in state && state.failure !== undefined) failures.push(state.failure);
  if ('problem' in state && state.problem !== undefined) failures.push(state.problem);
  if ('challenge' in state && typeof state.challenge === 'object' && state.challenge)
    noteFailures(state.challenge, failures);
}
