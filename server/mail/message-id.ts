import type { RequestTemplate } from './templates.ts';

/*
 * What stands before the @ of a Message-ID (RFC 5322) is settled when a mail is queued and is what the outbox and
 * the message directory keep. The host is the sender's and joins at sending: look-ups compare the part before the
 * @ only, so that a changed sender address loses no thread.
 */

/** The first mail of a request: derived, so that every later mail can name it without a look-up. */
export const firstMessageKey = (number: string, requestId: string): string =>
  `${number.toLowerCase()}.${requestId}`;

/** Starts with the request's number, to be found in a mail server's log. */
export function messageKey(
  template: RequestTemplate,
  request: { number: string; requestId: string; mailId: string },
): string {
  if (template === 'request_received') return firstMessageKey(request.number, request.requestId);
  return `${request.number.toLowerCase()}.${request.mailId}`;
}

export const messageId = (key: string, host: string): string => `<${key}@${host}>`;

/** The host of a sender like `Support <support@pactdesk.example>`. Throws where there is none. */
export function hostOf(from: string): string {
  const host = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1];
  if (!host) throw new Error(`MAIL_FROM has no e-mail address: ${from}`);
  return host;
}
