import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Clock, receiptFormat } from '../../domain/sla/index.ts';
import { translator } from '../platform/translations.ts';
import {
  MOST_CHARACTERS,
  type Proved,
  ReceiptFault,
  verifyReceiptFile,
} from '../receipts/index.ts';
import { PublicKey } from '../signing/index.ts';
import { receiptLines } from './deadline-text.ts';

const USAGE = `Usage: pactdesk receipt verify FILE [--key FILE|FINGERPRINT] [--lang CODE]

Proves a receipt from the file alone: no database, no network. --key is the installation's public key, in PEM or as
its fingerprint, got by another way than the file.`;

const OPTIONS = { key: { type: 'string' }, lang: { type: 'string' } } as const;

interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** `pactdesk receipt verify FILE`: the exit code is 0 where the file is proved, 1 where not, 2 for wrong arguments. */
export async function receipt(args: string[], streams: Streams = process): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    streams.stderr.write(`${asked}\n\n${USAGE}\n`);
    return 2;
  }
  try {
    const wanted = asked.key === undefined ? null : await fingerprintOf(asked.key);
    const proved = verifyReceiptFile(await read(asked.file));
    if (wanted !== null && wanted !== proved.key.fingerprint)
      throw new ReceiptFault(
        `The file is signed with another key than the one given: ${shown(proved.key.fingerprint)}.`,
      );
    for (const line of report(proved, wanted !== null, asked.lang ?? 'en'))
      streams.stdout.write(`${line}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ReceiptFault)) throw error;
    streams.stderr.write(`Not proved. ${error.message}\n`);
    return 1;
  }
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [verb, file, ...more] = positionals;
    if (verb !== 'verify' || !file || more.length > 0) return 'Expected the file of one receipt.';
    return { file, ...values };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Looks at the size first: a file may be anything. */
async function read(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > 4 * MOST_CHARACTERS) throw new ReceiptFault('The file is too large for a receipt.');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof ReceiptFault) throw error;
    throw new ReceiptFault(`The file cannot be read: ${(error as Error).message}.`);
  }
}

/** @param key a fingerprint, however it is grouped, or a file with the key in PEM */
async function fingerprintOf(key: string): Promise<string> {
  const digits = key.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  try {
    return PublicKey.ofPem(await readFile(key)).fingerprint;
  } catch (error) {
    throw new ReceiptFault(
      `--key is neither a fingerprint of 64 digits nor a file with an Ed25519 key in PEM: ${(error as Error).message}.`,
    );
  }
}

const shown = (fingerprint: string): string => fingerprint.match(/.{8}/g)?.join(' ') ?? '';

function* report(
  { file, key, clocks, withheld }: Proved,
  keyGiven: boolean,
  language: string,
): Generator<string> {
  const entries = file.entries.length;
  yield `${file.requestNumber}: a receipt of ${file.installation}, made at ${file.madeAt}.`;
  yield '';
  yield `Signature  fits the key ${shown(key.fingerprint)}`;
  yield `History    ${entries} entries, each follows from the one before`;
  if (withheld > 0)
    yield `           ${withheld} of them internal: their place and hash are signed, what they say is not in the file`;
  yield `Clocks     ${clocks.length}, computed anew from the entries and calendars in the file: the same`;
  yield keyGiven
    ? 'Key        the one that was given'
    : 'Key        not compared: who signed rests on the fingerprint above. Compare it with the one that the desk gave\n           you by another way, or pass it with --key';
  for (const clock of clocks) {
    yield '';
    yield* inWords(clock, language);
  }
}

function* inWords(clock: Clock, language: string): Generator<string> {
  const { cycle } = clock;
  const t = translator(language);
  const kind = t(`common:clock.kind.${clock.kind}`);
  yield cycle > 1 ? t('common:clock.cycle', { kind, cycle }) : kind;
  const format = receiptFormat(language, clock.receipt.zone, (plan) => plan);
  yield* receiptLines(clock, t, format);
}
