import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/**
 * `accept`: takes everything. `refuse-recipient`: 550 for good. `busy`: 451, come back later.
 * `refuse-sender`: 550 to MAIL FROM. `hang`: takes the message and never answers.
 * `lose-answer`: takes the message and breaks the connection before it says so.
 */
export type SinkMood =
  | 'accept'
  | 'refuse-recipient'
  | 'busy'
  | 'refuse-sender'
  | 'hang'
  | 'lose-answer';

export interface SmtpSink {
  url: string;
  /** What was taken, oldest first; in `hang` and `lose-answer` too. */
  mails: Email[];
  mood: SinkMood;
  /** Until it has taken this many. */
  took(count: number): Promise<void>;
  /** Ends all connections, like a server that goes away. */
  breakOff(): void;
  stop(): Promise<void>;
}

/** A real SMTP server on a free port of the loopback address. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: Email[] = [];
  const events = new EventEmitter();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) =>
      done(sink.mood === 'refuse-sender' ? reply(550, 'sender not allowed') : null),
    onRcptTo: (_address, _session, done) => done(recipientAnswer(sink.mood)),
    onData: (stream, session, done) => {
      buffer(stream)
        .then((raw) => PostalMime.parse(raw))
        .then((mail) => {
          mails.push(mail);
          events.emit('mail');
          if (sink.mood === 'hang') return;
          if (sink.mood === 'lose-answer') return breakConnection(server, session.id);
          done(null);
        }, done);
    },
  });
  server.on('error', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mood: 'accept',
    took: async (count) => {
      while (mails.length < count) await once(events, 'mail');
    },
    breakOff: () => {
      for (const { _socket } of server.connections) _socket.destroy();
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
  return sink;
}

const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

function recipientAnswer(mood: SinkMood): Error | null {
  if (mood === 'refuse-recipient') return reply(550, 'no such mailbox');
  if (mood === 'busy') return reply(451, 'try again later');
  return null;
}

function breakConnection(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections) {
    if (connection.id === sessionId) connection._socket.destroy();
  }
}
