import type { MailDocument } from './render/document.ts';
import { oneLine } from './render/escape.ts';
import { toHtml } from './render/html.ts';
import { toText } from './render/text.ts';
import type { RequestTemplate } from './templates.ts';

/** A mail as the transport takes it. */
export interface Letter {
  from: string;
  to: { name: string; address: string };
  messageId: string;
  inReplyTo?: string;
  references?: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface Envelope {
  from: string;
  to: { name: string; address: string };
  messageId: string;
  thread: Thread | null;
  automatic: boolean;
}

/** What keeps the mails about one request together, and lets a reader sort them (RFC 5322, RFC 2919). */
export interface Thread {
  /** Message-ID of its first mail. */
  first: string;
  listId: string;
}

/** These carry what a person wrote; everything else is automatic (RFC 3834). */
const personal = new Set<string>([
  'question_asked',
  'answered',
  'replied',
  'solution_provided',
] satisfies RequestTemplate[]);

export const isAutomatic = (template: string): boolean => !personal.has(template);

export function letterOf(document: MailDocument, envelope: Envelope): Letter {
  const { from, to, messageId, thread, automatic } = envelope;
  const inReplyTo = thread?.first === messageId ? null : thread?.first;
  return {
    from,
    to: { name: oneLine(to.name), address: to.address },
    messageId,
    ...(inReplyTo ? { inReplyTo, references: inReplyTo } : {}),
    subject: oneLine(document.subject),
    text: toText(document),
    html: toHtml(document),
    headers: {
      'Content-Language': document.language,
      ...(thread ? { 'List-Id': thread.listId } : {}),
      ...(automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
    },
  };
}
