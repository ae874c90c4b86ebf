import { ledgerQuery } from '../../api/contracts.ts';
import { type Actor, as, asGatekeeper, type Scope } from '../access/index.ts';
import { readActivity, recordCompanyEvent } from '../companies/index.ts';
import { listContracts, listYears, presentContract, readLedger } from '../contracts/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { ownedCompany } from './ask-company.ts';
import { type DataAround, requestFiles } from './data-of-requests.ts';
import { ARCHIVE_LASTS_MS, limitDownloads } from './limit-downloads.ts';
import {
  companyAsked,
  listContactListsOf,
  listEnquiriesOf,
  listLicences,
  listPeopleOf,
  numbersOfCompany,
} from './store-data.ts';
import { type DataFile, jsonFile, listFile, zipOf } from './zip.ts';

interface Company {
  id: string;
  publicId: string;
  name: string;
}

const wire = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/**
 * C3, C6: the owner asks for the company's archive, which stands in its activity. Until when it is there, epoch ms. Errors:
 * not_found, not_allowed, too_many_attempts.
 */
export async function askCompanyData(
  database: Database,
  actor: Actor,
  publicId: string,
): Promise<number> {
  const company = await as(database, actor, (scope) => ownedCompany(scope, actor, publicId));
  await asGatekeeper(database, (scope) => limitDownloads(scope, actor.id));
  return as(database, actor, async (scope) => {
    const now = await databaseNow(scope.db);
    const event = { companyId: company.id, at: now, kind: 'data_taken', facts: {} };
    await recordCompanyEvent(scope, event);
    return now + ARCHIVE_LASTS_MS;
  });
}

/**
 * C3, C6: all that is kept of a company and its owner may read, as a zip archive (docs/data-files.md). Errors: not_found,
 * not_allowed; link_expired where it was not asked for just before.
 */
export async function companyData(
  around: DataAround,
  publicId: string,
): Promise<AsyncGenerator<Uint8Array>> {
  const { database, actor } = around;
  const { company, at } = await as(database, actor, async (scope) => {
    const company = await ownedCompany(scope, actor, publicId);
    const now = await databaseNow(scope.db);
    if (!(await companyAsked(scope, company.id, actor.id, now - ARCHIVE_LASTS_MS)))
      throw new ProblemError('link_expired');
    return { company, at: now };
  });
  const about = {
    format: 'pactdesk-company-data',
    version: 1,
    company: publicId,
    madeAt: wire(at),
  };
  return zipOf(about, files(company, around));
}

async function* files(company: Company, around: DataAround): AsyncGenerator<DataFile> {
  const { database, actor, book } = around;
  const read = <Read>(from: (scope: Scope) => Promise<Read>) => as(database, actor, from);
  yield jsonFile('company.json', { publicId: company.publicId, name: company.name });
  const people = await read((scope) => listPeopleOf(scope, company.id));
  yield jsonFile(
    'people.json',
    people.map((one) => ({ ...one, joinedAt: wire(one.joinedAt), leftAt: wire(one.leftAt) })),
  );
  const licences = await read((scope) => listLicences(scope, company.id));
  yield jsonFile(
    'licences.json',
    licences.map((licence) => ({ ...licence, attachedAt: wire(licence.attachedAt) })),
  );
  const contracts = await read(async (scope) => {
    const found = [];
    for (const contract of await listContracts(scope, company.id, actor.id))
      found.push(await presentContract(scope, book, contract, actor.language));
    return found;
  });
  yield jsonFile('contracts.json', contracts);
  const lists = await read((scope) => listContactListsOf(scope, company.id));
  yield jsonFile(
    'contact-lists.json',
    lists.map((list) => ({ ...list, askedAt: wire(list.askedAt), endedAt: wire(list.endedAt) })),
  );
  const enquiries = await read((scope) => listEnquiriesOf(scope, company.id));
  yield jsonFile(
    'enquiries.json',
    enquiries.map((one) => ({
      ...one,
      askedAt: wire(one.askedAt),
      settledAt: wire(one.settledAt),
    })),
  );
  yield listFile('ledger.json', ledgerLines(company, contracts, around));
  yield listFile('activity.json', activityOf(company, around));
  const numbers = await read((scope) => numbersOfCompany(scope, company.id));
  yield* requestFiles(numbers, around);
}

/** K3: every year that was opened, the newest line first. */
async function* ledgerLines(
  { id: companyId }: Company,
  contracts: readonly { id: string; number: string }[],
  { database, actor, book }: DataAround,
): AsyncGenerator<unknown> {
  for (const { id, number } of contracts) {
    const page = (query: { year?: string; cursor?: string }) =>
      as(database, actor, (scope) =>
        readLedger(scope, id, { ...ledgerQuery.parse({}), ...query }, { actor, book }),
      );
    const opened = await as(database, actor, (scope) => listYears(scope, { companyId, id }));
    for (const { startsOn: year } of opened) {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { items, next } = await page({ year, ...(cursor ? { cursor } : {}) });
        for (const { mayReturn: _mayReturn, ...line } of items)
          yield { contract: number, year, ...line };
        cursor = next;
      }
    }
  }
}

async function* activityOf(
  { publicId }: Company,
  { database, actor }: DataAround,
): AsyncGenerator<unknown> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const wanted = { limit: 100, ...(cursor ? { cursor } : {}) };
    const { items, next } = await readActivity(database, actor, publicId, wanted);
    yield* items;
    cursor = next;
  }
}
