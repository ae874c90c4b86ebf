import type { Language } from '../../api/primitives.ts';
import type { MailDocument } from './render/document.ts';
import type { LeasedMail } from './store.ts';

/** The words, and whom they go to; the name of somebody without an account is not ours to tell. */
export interface Written {
  document: MailDocument;
  to: { name: string; address: string };
}

export interface Occasion {
  mail: LeasedMail;
  language: Language;
  publicUrl: string;
  /** Epoch milliseconds. */
  now: number;
}
