import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from './installation.ts';

/** The token of the link to this page in the newest mail to an address, once one has come that is not `known`. */
export async function mailedToken(
  { sink }: Pick<Installation, 'sink'>,
  address: string,
  page: string,
  known = '',
): Promise<string> {
  const link = new RegExp(`/${page}#([\\w-]+)`);
  for (let tries = 0; tries < 400; tries += 1) {
    const found = sink.mails.flatMap(({ to, text }) => {
      if (!to?.some((reader) => reader.address === address)) return [];
      return link.exec(text ?? '')?.[1] ?? [];
    });
    const newest = found.at(-1);
    if (newest && newest !== known) return newest;
    await delay(25);
  }
  throw new Error(`no mail with a link to /${page} came to ${address}`);
}

/** The subject of the newest mail to an address that fits, once it has come. */
export async function mailedSubject(
  { sink }: Pick<Installation, 'sink'>,
  address: string,
  words: RegExp,
): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = sink.mails.findLast(
      ({ to, subject }) =>
        to?.some((reader) => reader.address === address) && words.test(subject ?? ''),
    );
    if (found) return found.subject ?? '';
    await delay(25);
  }
  throw new Error(`no mail about ${words} came to ${address}`);
}
