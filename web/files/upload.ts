import type { z } from 'zod';
import type { beginUpload, Upload as Standing } from '../../api/files.ts';
import type { ApiError } from '../app/api.ts';
import type { Sample } from './pace.ts';

/**
 * `queued`: waits for its turn. `broken`: tried again by itself. `missing`: begun, but the browser cannot give the file
 * any more. `elsewhere`: another tab sends it. `signed_out`: waits for whoever began it to sign in.
 */
export type Phase =
  | 'queued'
  | 'running'
  | 'paused'
  | 'broken'
  | 'missing'
  | 'elsewhere'
  | 'signed_out'
  | 'refused'
  | 'done';

/** Why a file is not taken: the server's code, or what the page sees by itself. */
export type Refusal = ApiError['code'] | 'empty' | 'another_file';

export type { Standing };

/** A request it is meant for, or a company; empty for a customer of one company. */
export type Target = z.input<typeof beginUpload>;

/** One file on its way to the server. Sizes in bytes. */
export interface Upload {
  /** Of this browser. */
  key: string;
  /** The file's on the server; null until the server knows of it. */
  id: string | null;
  /** Where it was added, by the draft's key: `reply:PD-20440`; null once it was sent. */
  place: string | null;
  /** Whose file it will be. */
  target: Target;
  name: string;
  size: number;
  /** Epoch ms; with name and size it tells whether a file is the same. */
  lastModified: number;
  phase: Phase;
  /** How much has arrived. */
  sent: number;
  samples: readonly Sample[];
  failures: number;
  /** Epoch ms; of a broken one. */
  retryAt: number | null;
  refusal: Refusal | null;
}

/** What the browser's storage keeps of an upload, so that it goes on after a reload. */
export type UploadRecord = Pick<Upload, 'key' | 'name' | 'size' | 'lastModified' | 'place'> & {
  id: string;
  paused: boolean;
  done: boolean;
};

/** One file and the line it goes over. */
export interface Transfer {
  /** Tells the server of the file; resolves with its id there. */
  create(): Promise<string>;
  /** Sends what the server lacks and says how much has arrived; resolves when it has all. */
  run(onSent: (bytes: number) => void): Promise<void>;
  /** A running transfer then fails with `Stopped`. */
  stop(): void;
}

export class Stopped extends Error {
  override name = 'Stopped';
}

/** The file was moved, changed or taken away on its disk. */
export class FileGone extends Error {
  override name = 'FileGone';
}

export class InAnotherTab extends Error {
  override name = 'InAnotherTab';
}

/** What a tab tells the others of an upload, by the file's id on the server; `gone`: somebody took it away. */
export type UploadNews =
  | { id: string; kind: 'running'; sent: number }
  | { id: string; kind: 'paused' | 'done' | 'sent' | 'gone' };

/** What an upload stands on: this browser's storage and the server. */
export interface UploadPlaces {
  records(): readonly UploadRecord[];
  keep(record: UploadRecord): void;
  forget(key: string): void;
  /** The file itself, where the browser may keep a copy; null where it could not. */
  copy(id: string): Promise<File | null>;
  keepCopy(id: string, file: File): Promise<void>;
  forgetCopy(id: string): Promise<void>;
  /** `id` null: the server does not know of it yet. */
  transfer(file: File, id: string | null, target: Target): Transfer;
  /** Does the work while no other tab does. @throws InAnotherTab */
  alone(id: string, work: () => Promise<void>): Promise<void>;
  /** Resolves once no other tab sends it. */
  free(id: string): Promise<void>;
  tell(news: UploadNews): void;
  hear(listener: (news: UploadNews) => void): void;
  /** Null: the server has no such file of mine any more. */
  ask(id: string): Promise<Standing | null>;
  remove(id: string): Promise<void>;
  signedOut(): void;
  /** Epoch ms. */
  now(): number;
}

/** Whether bytes are still to come, by themselves or after somebody has done something. */
export const isUnderway = ({ phase }: Pick<Upload, 'phase'>): boolean =>
  phase !== 'done' && phase !== 'refused';

/** Begun in another browser, only the name as the server kept it is known, which shortens long ones. */
export function isSameFile(upload: Upload, { name, size, lastModified }: File): boolean {
  if (upload.size !== size) return false;
  if (upload.lastModified === 0) return name.slice(0, 100) === upload.name.slice(0, 100);
  return upload.name === name && upload.lastModified === lastModified;
}

/** Of the query: whose file it will be. */
export const queryOf = ({ companyId, number }: Target): string =>
  new URLSearchParams({ ...(companyId && { companyId }), ...(number && { number }) }).toString();
