import { residentMegabytes } from '../tests/support/server-process.ts';
import {
  type Customer,
  type Filled,
  OPEN_REQUESTS,
  withFilledServer,
} from './support/filled-server.ts';
import { CONNECTIONS, type Load, load } from './support/load.ts';

export const names = [
  'queue_page_per_s',
  'queue_page_p99_ms',
  'company_list_per_s',
  'request_page_per_s',
  'search_per_s',
  'reply_per_s',
  'request_create_per_s',
  'server_rss_mb',
];

const details = { connections: CONNECTIONS, open_requests: OPEN_REQUESTS };

/** Through HTTP, at 8 connections, over 20,000 open requests, as the real roles, on the embedded database with fsync. */
export const run = (isWanted: (name: string) => boolean) =>
  withFilledServer(async (filled) => [
    ...(isWanted('queue_page_per_s') || isWanted('queue_page_p99_ms') ? await queue(filled) : []),
    ...(isWanted('company_list_per_s')
      ? [await rate(filled, 'company_list_per_s', companyList)]
      : []),
    ...(isWanted('request_page_per_s')
      ? [await rate(filled, 'request_page_per_s', requestPage)]
      : []),
    ...(isWanted('search_per_s') ? [await searches(filled)] : []),
    ...(isWanted('reply_per_s') ? [await rate(filled, 'reply_per_s', replies)] : []),
    ...(isWanted('request_create_per_s')
      ? [await rate(filled, 'request_create_per_s', creates)]
      : []),
    ...(isWanted('server_rss_mb') ? [await memory(filled)] : []),
  ]);

async function rate(filled: Filled, name: string, loadOf: (filled: Filled) => Load) {
  const { perSecond, failed } = await load(filled.url, loadOf(filled));
  return { name, value: perSecond, unit: '1/s', ...details, not_2xx: failed };
}

async function queue({ url, engineer }: Filled) {
  const { perSecond, p99, failed } = await load(url, {
    emails: [engineer],
    paths: () => ['/api/queue'],
  });
  return [
    { name: 'queue_page_per_s', value: perSecond, unit: '1/s', ...details, not_2xx: failed },
    { name: 'queue_page_p99_ms', value: p99, unit: 'ms', ...details },
  ];
}

const ownersOf = ({ customers }: Filled) => customers.map(({ owner }) => owner.email);
const customerOf = ({ customers }: Filled, index: number) =>
  customers[index % customers.length] as Customer;

/** The first page of what a customer's company has open: 2,500 requests. */
const companyList = (filled: Filled): Load => ({
  emails: ownersOf(filled),
  paths: () => ['/api/requests'],
});

/** A request with six entries, as its customer. */
const requestPage = (filled: Filled): Load => ({
  emails: ownersOf(filled),
  paths: (index) => [`/api/requests/${customerOf(filled, index).longRequest}`],
});

/** Each on another request than the one before: a conversation is seldom written by the second. */
const replies = (filled: Filled): Load => ({
  emails: ownersOf(filled),
  paths: (index) =>
    customerOf(filled, index).others.map((number) => `/api/requests/${number}/messages`),
  body: () => ({ kind: 'reply', body: 'It happens on the second server too.' }),
});

const creates = (filled: Filled): Load => ({
  emails: ownersOf(filled),
  paths: () => ['/api/requests'],
  body: (index) => ({
    productId: 'endpoint-shield-windows',
    versionId: '12.3.1.480',
    contractId: customerOf(filled, index).contractId,
    severity: 2,
    subject: 'The update stops',
    description: 'It stopped at 87 %.',
  }),
});

/** What people type: a word, its beginning, two words, a word that nobody wrote. */
const searched = [
  'лицензия',
  'updat',
  'certificate driver',
  'servidor',
  'cortafuegos cola',
  'zzyzx',
];

/** In subject and words: by a customer in 2,500 requests of their company, by staff in all 20,000. The slower counts. */
async function searches(filled: Filled) {
  const asked = (path: string) => () =>
    searched.map((typed) => `${path}?state=all&search=${encodeURIComponent(typed)}`);
  const customer = await load(filled.url, {
    emails: ownersOf(filled),
    paths: asked('/api/requests'),
  });
  const staff = await load(filled.url, { emails: [filled.engineer], paths: asked('/api/queue') });
  const [customer_per_s, staff_per_s] = [customer.perSecond, staff.perSecond];
  const value = Math.min(customer_per_s, staff_per_s);
  const not_2xx = customer.failed + staff.failed;
  return {
    name: 'search_per_s',
    value,
    unit: '1/s',
    ...details,
    customer_per_s,
    staff_per_s,
    not_2xx,
  };
}

const memory = async ({ pid }: Filled) => ({
  name: 'server_rss_mb',
  value: Math.round(await residentMegabytes(pid)),
  unit: 'MB',
  after: 'the load above, without PostgreSQL',
});
