import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** One captured message. */
export interface InboxMessage {
  readonly id: string;
  readonly channel: 'email' | 'text';
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Captures messages in memory during development; nothing is sent. */
export interface DevInbox {
  /** The address of an SMTP server on this machine, so that e-mails take the same path as in production. */
  readonly smtpUrl: string;
  add(message: Omit<InboxMessage, 'id' | 'at'>): void;
  /** The messages, newest first, optionally of one recipient. */
  list(to?: string): readonly InboxMessage[];
  close(): Promise<void>;
}

/** The number of messages that are kept. */
const kept = 200;

/** Opens an inbox with its SMTP server. */
export async function openDevInbox(now: () => Date = () => new Date()): Promise<DevInbox> {
  const messages: InboxMessage[] = [];
  let count = 0;
  const add: DevInbox['add'] = (message) => {
    messages.unshift({ ...message, id: String(++count), at: now().toISOString() });
    messages.splice(kept);
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then((bytes) => PostalMime.parse(bytes))
        .then((mail) => {
          for (const { address } of envelope.rcptTo)
            add({
              channel: 'email',
              to: address,
              subject: mail.subject ?? '',
              text: mail.text ?? '',
              ...(mail.html !== undefined && { html: mail.html }),
            });
          done();
        })
        .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    },
  });
  // Connection errors of SMTP clients are ignored.
  server.on('error', () => undefined);
  const port = await listen(server);
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    add,
    list: (to) => (to === undefined ? [...messages] : messages.filter((message) => isTo(message, to))),
    close: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      await promise;
    },
  };
}

async function listen(server: SMTPServer): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.server.once('error', reject);
  const socket = server.listen(0, '127.0.0.1', () => {
    const address = socket.address();
    resolve(typeof address === 'object' && address ? address.port : 0);
  });
  return promise;
}

// In a query string a `+` is a space.
function isTo({ to }: InboxMessage, asked: string): boolean {
  return to.toLowerCase() === asked.toLowerCase() || to === asked.replace(/^ /, '+');
}
