import type { Language } from '../../../api/primitives.ts';

/** One mail before it becomes text and HTML. Every string is plain and may hold what a person typed. */
export interface MailDocument {
  language: Language;
  subject: string;
  /** What a list of mails shows beside the subject. */
  preview: string;
  heading: string;
  blocks: Block[];
  footer: string;
  /** One press makes the language the reader's; null where the reader has no account. */
  languageLinks: Row[] | null;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'panel'; tone: PanelTone; label: string; value?: string; notes: string[] }
  | { kind: 'facts'; rows: Row[] }
  | { kind: 'quote'; heading: string; text: string }
  /** What a person wrote: Markdown. */
  | { kind: 'message'; heading: string; source: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'links'; rows: Row[] };

/** `promise`: a time we keep. `call`: a time that needs a call. `turn`: who has the ball. */
export type PanelTone = 'promise' | 'call' | 'turn';

export type Row = readonly [label: string, value: string];
