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
  /** Message-ID of the first mail of the thread; null for that one itself. */
  inReplyTo: string | null;
  automatic: boolean;
}

/** These carry what a person wrote; everything else is automatic (RFC 3834). */
const personal = new Set<string>([
  'question_asked',
  'answered',
  'solution_provided',
] satisfies RequestTemplate[]);

export const isAutomatic = (template: string): boolean => !personal.has(template);

export function letterOf(document: MailDocument, envelope: Envelope): Letter {
  const { from, to, messageId, inReplyTo, automatic } = envelope;
  return {
    from,
    to: { name: oneLine(to.name), address: to.address },
    messageId,
    ...(inReplyTo === null ? {} : { inReplyTo, references: inReplyTo }),
    subject: oneLine(document.subject),
    text: toText(document),
    html: toHtml(document),
    headers: {
      'Content-Language': document.language,
      ...(automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
    },
  };
}
