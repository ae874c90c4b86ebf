import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const url = (schemes: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol),
      `a URL that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    );

const database = url(['postgres:', 'postgresql:']);

const callsPerMinute = z.coerce.number('a whole number').int('a whole number').min(1, 'at least 1');

/** Like `10.20.0.0/16, fd00:1::/32`. */
const networks = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .refine(
    (parts) => parts.every((part) => ipaddr.isValidCIDR(part)),
    'networks like 10.20.0.0/16, separated by commas',
  );

const settings = z.object({
  /** The port pages and API are served on. */
  PORT: z.coerce
    .number('a port number')
    .int()
    .min(0)
    .max(65_535, 'a port number up to 65535')
    .default(4000),
  /** The address to listen on. */
  HOST: z.string().min(1).default('localhost'),
  /** Where the embedded database, its log and files live. */
  DATA_DIR: z.string().min(1).optional(),
  /** Another PostgreSQL (15 or newer) instead of the embedded one; its user may create roles. */
  DATABASE_URL: database.optional(),
  /** Behind a transaction pooler: the direct way to the same database, for migrations and jobs. */
  DATABASE_DIRECT_URL: database.optional(),
  /** How people reach this installation, as they type it; links in e-mails start with it. */
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  /** Proxies in front of us, by address or `loopback`: whose X-Forwarded-For we believe. */
  TRUSTED_PROXIES: z.string().min(1).optional(),
  /** The SMTP server that takes our e-mail, like smtp://user:password@host:587. */
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  /** The vendor's name, as it stands on certificates; the host of PUBLIC_URL if left out. */
  VENDOR_NAME: z.string().trim().min(1).max(200).optional(),
  MAIL_FROM: z.string().min(3).default('Support <support@pactdesk.example>'),
  /** For `pactdesk staff add`: the new person's password, which would be seen by others as an argument. */
  PACTDESK_PASSWORD: z.string().optional(),
  /** Calls to the API in a minute: of one person, and of one network address without a session. */
  RATE_LIMIT_PER_PERSON: callsPerMinute.default(600),
  RATE_LIMIT_PER_ADDRESS: callsPerMinute.default(1200),
  /** The Ed25519 key that signs receipts and seals, for several machines; without it, one in DATA_DIR. */
  SIGNING_KEY_FILE: z.string().min(1).optional(),
  /** Whether the vendor's people may work without a second factor; where it is not set, the command decides. */
  STAFF_SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
  /** Private networks inside which webhooks may go all the same, and over plain http; none if left out. */
  WEBHOOKS_ALLOWED_NETWORKS: networks.optional(),
  /** C6: days between asking that an account or a company be deleted, and its deletion. */
  DELETION_WAIT_DAYS: z.coerce
    .number('a number of days')
    .int('whole days')
    .min(1)
    .max(90)
    .default(14),
  /** C6: what becomes of the texts of who was deleted; names and addresses go in any case. */
  ANONYMISED_TEXTS: z.enum(['erase', 'keep']).default('erase'),
  /** Days after which files that nobody sent, and uploads that never came to their end, are thrown away. */
  UNSENT_FILES_DAYS: z.coerce
    .number('a number of days')
    .int('whole days')
    .min(1)
    .max(90)
    .default(7),
  /** Where files lie; `files` in the data folder if left out. Several machines share it, or have a bucket. */
  FILES_FOLDER: z.string().min(1).optional(),
  /** A bucket that speaks S3 for files, in place of the folder. */
  FILES_S3_BUCKET: z.string().min(1).optional(),
  /** Its address, where it is not Amazon's. */
  FILES_S3_ENDPOINT: url(['http:', 'https:']).optional(),
  FILES_S3_REGION: z.string().min(1).default('us-east-1'),
  FILES_S3_ACCESS_KEY: z.string().min(1).optional(),
  FILES_S3_SECRET_KEY: z.string().min(1).optional(),
  /** A running clamd that looks at files: `host:port`, or the path of its socket. */
  CLAMD: z
    .string()
    .regex(/^(\/.+|.+:\d{1,5})$/, 'host:port, or the path of a socket')
    .optional(),
  /** The largest file clamd is given: no more than its StreamMaxLength. */
  CLAMD_LARGEST_MB: z.coerce.number('megabytes').int('whole megabytes').min(1).default(100),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | null;
  databaseDirectUrl: string | null;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Whether only this machine can reach the server, as far as the settings tell. */
  privateToThisMachine: boolean;
  /** Addresses, comma-separated; null where nobody stands in front. */
  trustedProxies: string | null;
  smtpUrl: string | null;
  /** Who issues certificates. */
  vendorName: string;
  mailFrom: string;
  newPassword: string | null;
  /** Calls in a minute. */
  limits: { perPerson: number; perAddress: number };
  /** Null: `signing-key.pem` in the data folder, made at its first use. */
  signingKeyFile: string | null;
  /** Staff without a second factor may do nothing but set one up. */
  staffNeedSecondFactor: boolean;
  /** In CIDR notation: private networks inside which webhooks may go. */
  webhookNetworks: string[];
  privacy: { waitDays: number; texts: 'erase' | 'keep' };
  files: {
    unsentDays: number;
    /** Null: `files` in the data folder. */
    folder: string | null;
    /** Null: files lie in the folder. */
    bucket: {
      bucket: string;
      endpoint: string | null;
      region: string;
      accessKeyId: string;
      secretAccessKey: string;
    } | null;
    /** Its address, and the largest file it takes in bytes; null where there is none. */
    scanner: { address: string; largest: number } | null;
  };
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** What differs between a real desk and the demo. */
interface Defaults {
  dataDir: string;
  staffNeedSecondFactor: boolean;
  vendorName?: string;
}

export class ConfigError extends Error {}

/** Reads the settings once. Throws a ConfigError that names every wrong one and what is expected. */
export function readConfig(
  defaults: Defaults = { dataDir: 'data', staffNeedSecondFactor: true },
  environment: Record<string, string | undefined> = process.env,
): Config {
  // An empty variable is how a shell or a compose file says "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) =>
        `  ${issue.path.join('.')}=${shown(given[String(issue.path[0])])}: ${issue.message}`,
    );
    throw new ConfigError(`These settings are not right:\n${faults.join('\n')}`);
  }
  const set = parsed.data;
  const publicUrl = (set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, '');
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR ?? defaults.dataDir),
    databaseUrl: set.DATABASE_URL ?? null,
    databaseDirectUrl: set.DATABASE_DIRECT_URL ?? null,
    publicUrl,
    privateToThisMachine: !set.PUBLIC_URL && ['127.0.0.1', '::1', 'localhost'].includes(set.HOST),
    trustedProxies: set.TRUSTED_PROXIES ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    vendorName: set.VENDOR_NAME ?? defaults.vendorName ?? new URL(publicUrl).host,
    mailFrom: set.MAIL_FROM,
    newPassword: set.PACTDESK_PASSWORD ?? null,
    limits: { perPerson: set.RATE_LIMIT_PER_PERSON, perAddress: set.RATE_LIMIT_PER_ADDRESS },
    signingKeyFile: set.SIGNING_KEY_FILE ? resolve(set.SIGNING_KEY_FILE) : null,
    staffNeedSecondFactor: set.STAFF_SECOND_FACTOR
      ? set.STAFF_SECOND_FACTOR === 'required'
      : defaults.staffNeedSecondFactor,
    webhookNetworks: set.WEBHOOKS_ALLOWED_NETWORKS ?? [],
    privacy: { waitDays: set.DELETION_WAIT_DAYS, texts: set.ANONYMISED_TEXTS },
    files: {
      unsentDays: set.UNSENT_FILES_DAYS,
      folder: set.FILES_FOLDER ? resolve(set.FILES_FOLDER) : null,
      bucket: bucketOf(set),
      scanner: set.CLAMD ? { address: set.CLAMD, largest: set.CLAMD_LARGEST_MB * 1_000_000 } : null,
    },
    logLevel: set.LOG_LEVEL,
  };
}

function bucketOf(set: z.infer<typeof settings>): Config['files']['bucket'] {
  const { FILES_S3_BUCKET: bucket, FILES_S3_ACCESS_KEY: key, FILES_S3_SECRET_KEY: secret } = set;
  if (!bucket) return null;
  if (!key || !secret)
    throw new ConfigError(
      'FILES_S3_BUCKET needs FILES_S3_ACCESS_KEY and FILES_S3_SECRET_KEY beside it.',
    );
  return {
    bucket,
    endpoint: set.FILES_S3_ENDPOINT ?? null,
    region: set.FILES_S3_REGION,
    accessKeyId: key,
    secretAccessKey: secret,
  };
}

/** A setting as it may be printed: a password in a URL is left out. */
const shown = (value: string | undefined): string => (value ?? '').replace(/:[^:@/]*@/, ':…@');
