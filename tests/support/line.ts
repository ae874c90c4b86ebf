import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server on this machine, which can be cut, and on which the bytes sent are counted. */
export class Line {
  /** Bytes from whoever calls to the server. */
  sent = 0;
  url = '';
  readonly #sockets = new Set<Socket>();
  readonly #port: number;
  readonly #entrance = createServer((caller) => this.#join(caller));
  #cut = false;

  private constructor(port: number) {
    this.#port = port;
  }

  static async to(serverUrl: string): Promise<Line> {
    const line = new Line(Number(new URL(serverUrl).port));
    line.#entrance.listen(0, '127.0.0.1');
    await once(line.#entrance, 'listening');
    const address = line.#entrance.address();
    line.url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
    return line;
  }

  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#cut = false;
  }

  close(): void {
    this.cut();
    this.#entrance.close();
  }

  #join(caller: Socket): void {
    if (this.#cut) {
      caller.destroy();
      return;
    }
    const server = connect(this.#port, '127.0.0.1');
    for (const [one, other] of [[caller, server] as const, [server, caller] as const]) {
      this.#sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    caller.on('data', (bytes) => {
      this.sent += bytes.length;
    });
    caller.pipe(server).pipe(caller);
  }
}
