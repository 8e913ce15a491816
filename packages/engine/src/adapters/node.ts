import { problem } from '../result.ts';
import { problemResponse } from '../wire/respond.ts';
import { withTimeout } from '../with-timeout.ts';

/** The part of Node's request that is used here; structural, because the engine does not depend on Node's types. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Express keeps the whole path here when a router is mounted below it. */
  readonly originalUrl?: string;
  /** Set by body parsers such as `express.json()`, which have read the stream already. */
  readonly body?: unknown;
  /** The bytes that `body` was parsed from, where the host keeps them; see the guide on the reference server. */
  readonly rawBody?: unknown;
}

/** The part of Node's response that is used here. */
export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string | Uint8Array): unknown;
}

/** Bytes; more than any valid body, which the engine limits further. */
const maxBytes = 128 * 1024;
/** Milliseconds within which a body must arrive (R62). */
const bodyDeadline = 10_000;
/**
 * Bytes of a body that is too large that are read and discarded. A connection that is closed with bytes unread is reset, and
 * the sender would not get the response.
 */
const maxDiscardedBytes = 8 * 1024 * 1024;

/** The same request in Web terms. `origin` is configured, never taken from `Host` (R55). */
export async function toRequest(incoming: NodeRequest, origin: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  headers.delete('content-length');
  const method = incoming.method ?? 'GET';
  const init: RequestInit = { method, headers };
  if (method !== 'GET' && method !== 'HEAD') init.body = await bodyOf(incoming);
  const path = incoming.originalUrl ?? incoming.url ?? '/';
  // Appended to our origin unchanged: `//x/…` and `http://x/…` must not become another host or another path.
  return new Request(`${origin}${path.startsWith('/') ? path : `/${path}`}`, init);
}

async function bodyOf(incoming: NodeRequest): Promise<Uint8Array<ArrayBuffer> | string> {
  const { body, rawBody } = incoming;
  if (rawBody instanceof Uint8Array) return new Uint8Array(rawBody);
  if (typeof rawBody === 'string') return rawBody;
  if (typeof body === 'string') return body;
  // A parser sets `{}` if there was no body.
  if (body !== undefined) return isEmpty(incoming) ? '' : JSON.stringify(body);
  return withTimeout(bodyDeadline, () => readStream(incoming));
}

/** The body, truncated if it is too large: then it is not valid JSON, and is refused as too large or malformed. */
async function readStream(incoming: NodeRequest): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Iterated by hand: leaving a `for await` loop would destroy the stream and the connection.
  const stream = incoming[Symbol.asyncIterator]();
  for (let next = await stream.next(); !next.done; next = await stream.next()) {
    if (length < maxBytes) chunks.push(next.value);
    length += next.value.length;
    if (length > maxBytes + maxDiscardedBytes) break;
  }
  const body = new Uint8Array(Math.min(length, maxBytes));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk.subarray(0, body.length - at), at);
    at += chunk.length;
  }
  return body;
}

function isEmpty({ headers }: NodeRequest): boolean {
  return headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
}

/** Writes a Web response to Node's. */
export async function sendResponse(response: Response, outgoing: NodeResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}

/** Mounts the engine in a plain `node:http` server. */
export function nodeListener(
  engine: { handler(request: Request): Promise<Response> },
  options: { readonly origin: string },
): (incoming: NodeRequest, outgoing: NodeResponse) => Promise<void> {
  return async (incoming, outgoing) => {
    let request: Request;
    try {
      request = await toRequest(incoming, options.origin);
    } catch {
      // TRACE, a target that is not a URL, a body that broke off or took too long: nothing else catches what a listener
      // rejects. The rest of the request is not read, so the connection must be closed.
      outgoing.setHeader('connection', 'close');
      return sendResponse(problemResponse(problem('invalid_format')), outgoing);
    }
    const response = await engine.handler(request);
    if (response.status === 413) outgoing.setHeader('connection', 'close');
    return sendResponse(response, outgoing);
  };
}
