import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Multipart {
  key: string;
  parts: Map<number, Buffer>;
}

interface Stored {
  bytes: Buffer;
  metadata: Record<string, string>;
}

export interface S3Server {
  url: string;
  /** Keys of finished objects. */
  keys(): string[];
  /** What it answers instead, to everything; null: as it should. */
  broken: number | null;
  /** Multipart uploads that are neither finished nor given up. */
  open(): number;
  stop(): Promise<void>;
}

/**
 * Speaks as much of S3 as files need (objects, ranges, multipart uploads with their lists of parts), in memory. It looks
 * whether a call is signed, and not by whom: a substitute, see decision 51.
 */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Stored>();
  const uploads = new Map<string, Multipart>();
  const state = { broken: null as number | null };

  const server = createServer(async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      refuse(response, 500, 'InternalError', String(error));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    keys: () => [...objects.keys()].sort(),
    open: () => uploads.size,
    get broken() {
      return state.broken;
    },
    set broken(status) {
      state.broken = status;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(String(request.url), 'http://s3');
    // The bucket comes first.
    const key = decodeURIComponent(url.pathname).split('/').slice(2).join('/');
    const body = bodyOf(request, await buffer(request));
    if (state.broken !== null) return refuse(response, state.broken, 'ServiceUnavailable');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256'))
      return refuse(response, 403, 'AccessDenied');
    const upload = uploads.get(url.searchParams.get('uploadId') ?? '');
    if (url.searchParams.has('uploads')) return begin(response, key);
    if (url.searchParams.has('uploadId')) {
      if (upload?.key !== key) return refuse(response, 404, 'NoSuchUpload');
      return ofUpload(request, response, url, upload, body);
    }
    return ofObject(request, response, key, body);
  }

  function begin(response: ServerResponse, key: string): void {
    const id = randomUUID();
    uploads.set(id, { key, parts: new Map() });
    xml(
      response,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }

  function ofUpload(
    { method }: IncomingMessage,
    response: ServerResponse,
    url: URL,
    upload: Multipart,
    body: Buffer,
  ): void {
    const id = String(url.searchParams.get('uploadId'));
    const parts = [...upload.parts].sort(([one], [other]) => one - other);
    if (method === 'PUT') {
      upload.parts.set(Number(url.searchParams.get('partNumber')), body);
      response.writeHead(200, { etag: etagOf(body) }).end();
    } else if (method === 'GET') {
      const listed = parts.map(
        ([number, bytes]) =>
          `<Part><PartNumber>${number}</PartNumber><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Part>`,
      );
      xml(
        response,
        `<ListPartsResult><IsTruncated>false</IsTruncated>${listed.join('')}</ListPartsResult>`,
      );
    } else if (method === 'POST') {
      objects.set(upload.key, {
        bytes: Buffer.concat(parts.map(([, part]) => part)),
        metadata: {},
      });
      uploads.delete(id);
      xml(
        response,
        `<CompleteMultipartUploadResult><Key>${upload.key}</Key></CompleteMultipartUploadResult>`,
      );
    } else {
      uploads.delete(id);
      response.writeHead(204).end();
    }
  }

  function ofObject(
    { method, headers }: IncomingMessage,
    response: ServerResponse,
    key: string,
    body: Buffer,
  ): void {
    if (method === 'PUT') {
      const metadata = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'));
      objects.set(key, {
        bytes: body,
        metadata: Object.fromEntries(metadata) as Stored['metadata'],
      });
      response.writeHead(200, { etag: etagOf(body) }).end();
      return;
    }
    if (method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const found = objects.get(key);
    if (!found) {
      refuse(response, 404, 'NoSuchKey');
      return;
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '');
    const bytes = range
      ? found.bytes.subarray(Number(range[1]), Number(range[2]) + 1)
      : found.bytes;
    response.writeHead(range ? 206 : 200, {
      ...found.metadata,
      etag: etagOf(found.bytes),
      'content-length': bytes.length,
    });
    response.end(method === 'HEAD' ? undefined : bytes);
  }
}

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

function xml(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(body);
}

function refuse(response: ServerResponse, status: number, code: string, message = ''): void {
  const body = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
}

/** Streams come in signed or unsigned chunks, each with its length before it, and checksums after the last. */
function bodyOf({ headers }: IncomingMessage, raw: Buffer): Buffer {
  if (!headers['content-encoding']?.includes('aws-chunked')) return raw;
  const chunks: Buffer[] = [];
  for (let at = 0; at < raw.length; ) {
    const end = raw.indexOf('\r\n', at);
    const length = Number.parseInt(raw.toString('latin1', at, end), 16);
    if (!(length > 0)) break;
    chunks.push(raw.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}
