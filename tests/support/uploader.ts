import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Caller } from './installation.ts';

interface File {
  size: number;
  name?: string;
  mediaType?: string;
  sha256?: string;
  /** `companyId=…` or `number=…`. */
  query?: string;
}

const inBase64 = (text: string) => Buffer.from(text).toString('base64');

/** A program that uploads by tus, call by call, as one person. */
export class Uploader {
  readonly #url: string;
  readonly #caller: Caller;

  constructor(url: string, caller: Caller) {
    this.#url = url;
    this.#caller = caller;
  }

  async begin(file: File): Promise<{ status: number; id: string; code: string | undefined }> {
    const metadata = Object.entries({
      filename: file.name ?? 'file.bin',
      ...(file.mediaType ? { filetype: file.mediaType } : {}),
      ...(file.sha256 ? { sha256: file.sha256 } : {}),
    }).map(([key, value]) => `${key} ${inBase64(value)}`);
    const answer = await this.#ask('POST', `/api/uploads${file.query ? `?${file.query}` : ''}`, {
      'upload-length': String(file.size),
      'upload-metadata': metadata.join(','),
    });
    const { status, headers } = answer;
    return {
      status,
      id: headers.get('location')?.split('/').at(-1) ?? '',
      code: await codeOf(answer),
    };
  }

  async patch(id: string, offset: number, bytes: Uint8Array, more: Record<string, string> = {}) {
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      ...more,
    };
    const answer = await this.#ask('PATCH', `/api/uploads/${id}`, headers, bytes);
    return { status: answer.status, code: await codeOf(answer) };
  }

  async head(id: string) {
    const { status, headers } = await this.#ask('HEAD', `/api/uploads/${id}`);
    return {
      status,
      offset: Number(headers.get('upload-offset')),
      length: Number(headers.get('upload-length')),
    };
  }

  /** So many bytes, one after the other with so much time between. How it ended. */
  drip(id: string, offset: number, bytes: number, everyMs: number): Promise<number | 'cut off'> {
    const headers = {
      'tus-resumable': '1.0.0',
      origin: this.#url,
      cookie: this.#caller.cookie,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-length': String(bytes),
    };
    const call = request(`${this.#url}/api/uploads/${id}`, { method: 'PATCH', headers });
    let left = bytes;
    const dripping = setInterval(() => {
      call.write('x');
      left -= 1;
      if (left === 0) call.end();
    }, everyMs);
    return new Promise<number | 'cut off'>((resolve) => {
      call.on('response', (answer) => resolve(Number(answer.statusCode)));
      call.on('error', () => resolve('cut off'));
    }).finally(() => {
      clearInterval(dripping);
      call.destroy();
    });
  }

  /** The whole file in one go; its id. */
  async whole(bytes: Uint8Array, file: Omit<File, 'size'> = {}): Promise<string> {
    const { id, status, code } = await this.begin({ ...file, size: bytes.length });
    if (status !== 201) throw new Error(`could not begin: ${status} ${code}`);
    const sent = await this.patch(id, 0, bytes);
    if (sent.status !== 204) throw new Error(`could not upload: ${sent.status} ${sent.code}`);
    return id;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.#url + path, { headers: { cookie: this.#caller.cookie, ...headers } });
  }

  /** A new request of standard support. */
  request() {
    return {
      productId: 'endpoint-shield-windows',
      versionId: '12.4.0.912',
      contractId: null,
      severity: 3,
      subject: `A request ${randomBytes(4).toString('hex')}`,
      description: 'With files',
    };
  }

  #ask(method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) {
    return fetch(this.#url + path, {
      method,
      headers: {
        'tus-resumable': '1.0.0',
        origin: this.#url,
        cookie: this.#caller.cookie,
        ...headers,
      },
      ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
    });
  }
}

async function codeOf(answer: Response): Promise<string | undefined> {
  if (!answer.headers.get('content-type')?.includes('problem')) return undefined;
  return (JSON.parse(await answer.text()) as { code: string }).code;
}
