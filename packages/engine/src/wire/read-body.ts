import { ok, problem, type Result } from '../result.ts';
import { withTimeout } from '../with-timeout.ts';
import { parseStrictJson } from './parse-json.ts';

/** Milliseconds within which a body must arrive (R62): an open connection costs the server more than the client. */
const deadline = 10_000;

/**
 * Reads a JSON body of at most `limit` bytes within `milliseconds`; an empty one is `{}`. The media type is checked
 * only if there is a body.
 */
export async function readBody(
  request: Request,
  limit: number,
  milliseconds: number = deadline,
): Promise<Result<unknown>> {
  if (request.bodyUsed)
    throw new Error(
      'The body was read before the engine got the request. Hand it a clone, or mount it first.',
    );
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await readBytes(request, limit, milliseconds);
  } catch {
    return problem('invalid_format', { detail: 'The body broke off, or took too long to arrive.' });
  }
  if (bytes === undefined) return problem('too_large');
  if (bytes.length === 0) return ok({});

  const [mediaType, ...parameters] = (request.headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  if (mediaType !== 'application/json') return problem('unsupported_media_type');
  if (
    parameters.some((parameter) => parameter.startsWith('charset=') && !/^charset="?utf-8"?$/.test(parameter))
  )
    return problem('invalid_format', { detail: 'The body must be UTF-8.' });

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('invalid_format', { detail: 'The body is not UTF-8.' });
  }
  const parsed = parseStrictJson(text);
  return parsed
    ? ok(parsed.value)
    : problem('invalid_format', { detail: 'The body is not plain JSON with unique keys.' });
}

/** Stops reading at the limit, whatever `Content-Length` says. */
async function readBytes(
  request: Request,
  limit: number,
  milliseconds: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  // These have no body (Fetch §5.4), and a server in Node opens a stream for whoever asks for one.
  if (request.method === 'GET' || request.method === 'HEAD') return new Uint8Array();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    await withTimeout(milliseconds, async () => {
      while (size <= limit) {
        const { done, value } = await reader.read();
        if (done) return;
        size += value.length;
        chunks.push(value);
      }
    });
    if (size > limit) return undefined;
  } finally {
    // Not awaited: a sender that stopped may not acknowledge the cancellation either.
    void reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
