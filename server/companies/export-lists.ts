import type { ActivityEntry, Member } from '../../api/company.ts';
import { type Actor, type AskCaller, as } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { inStretches, STRETCH } from '../platform/tables/stretches.ts';
import type { TableFile } from '../platform/tables/table.ts';
import { type Field, tableFile, timeCell } from '../platform/tables/table-file.ts';
import type { Translator } from '../platform/translations.ts';
import { findWhat } from './find-what.ts';
import { listPeople } from './list-people.ts';
import { presentPeople } from './present-people.ts';
import { readActivity } from './read-activity.ts';
import { type Found, findCompanies, newestCompanies } from './store-find.ts';

interface Around {
  database: Database;
  book: CatalogueBook;
  caller: AskCaller;
}

/** C3: the members of a company as a table. Error: not_found. */
export async function exportPeople(
  { database, book, caller }: Around,
  publicId: string,
): Promise<TableFile> {
  const members = inStretches(async () => {
    const actor = await caller();
    const found = await listPeople(database, actor, publicId, book.current.zone);
    return { rows: presentPeople(actor, found.companyId, found).members, next: null };
  });
  return tableFile({ list: 'people', number: publicId, fields: ofPeople }, await caller(), members);
}

const yes = (is: boolean, t: Translator) => t(is ? 'exports:yes' : 'exports:no');

const ofPeople: Field<Member>[] = [
  { column: 'name', width: 28, cell: ({ name }) => name },
  { column: 'email', width: 34, cell: ({ email }) => email },
  { column: 'role', width: 16, cell: ({ role }, t) => t(`common:role.${role}`) },
  { column: 'seesAll', width: 20, cell: (member, t) => yes(seesAll(member), t) },
  { column: 'contact', width: 16, cell: ({ namedContact }, t) => yes(namedContact, t) },
  { column: 'joined', kind: 'time', width: 20, cell: ({ joinedAt }) => timeCell(joinedAt) },
  { column: 'cameWith', width: 28, cell: ({ cameWith }) => cameWith?.name ?? null },
];

const seesAll = ({ role, seesAllRequests }: Member) => role !== 'user' || seesAllRequests;

/** A3: what happened to a company besides its requests as a table, the newest first. Errors: not_found, not_allowed. */
export async function exportActivity(
  { database, caller }: Around,
  publicId: string,
): Promise<TableFile> {
  const entries = inStretches(async (after: string | null) => {
    const page = { limit: STRETCH, cursor: after ?? undefined };
    const { items: rows, next } = await readActivity(database, await caller(), publicId, page);
    return { rows, next };
  });
  const list = { list: 'activity', number: publicId, fields: ofActivity };
  return tableFile(list, await caller(), entries);
}

const ofActivity: Field<ActivityEntry>[] = [
  { column: 'when', kind: 'time', width: 20, cell: ({ at }) => timeCell(at) },
  { column: 'what', width: 60, cell: whatHappened },
  { column: 'by', width: 28, cell: ({ actor }, t) => actor?.name ?? t('people:activity.service') },
  { column: 'from', width: 18, cell: ({ address }) => address },
  { column: 'reason', width: 40, cell: ({ reason }) => reason },
  { column: 'company', width: 28, cell: ({ company }) => company },
];

/** In the words of the page. */
function whatHappened(entry: ActivityEntry, t: Translator): string {
  const { kind, person, email, after, name: thing, merger } = entry;
  const values = {
    name: person?.name ?? '',
    address: email ?? t('people:activity.somebody'),
    thing: thing ?? '',
    ...(kind === 'role_changed' && { role: t(`common:role.${after}`) }),
    ...merger,
  };
  const granted = after === 'true' ? 'granted' : 'withdrawn';
  return t(`people:activity.${kind === 'grant_changed' ? granted : kind}`, values);
}

/** What staff are told of one company is found in so many at most; without a search there are all of them. */
const MOST_FOUND = 1000;

/** The companies of the desk's list as a table: what is found, the surest first; without a search all, the newest first. */
export async function exportCompanies(
  { database, caller }: Around,
  search: string,
): Promise<TableFile> {
  const companies = inStretches(async (after: string | null) => {
    const actor: Actor = await caller();
    return as(database, actor, async (scope) => {
      if (search !== '')
        return { rows: await findCompanies(scope, findWhat(search), MOST_FOUND), next: null };
      const rows = await newestCompanies(scope, STRETCH, after);
      return { rows, next: rows.length < STRETCH ? null : (rows.at(-1)?.id ?? null) };
    });
  });
  return tableFile({ list: 'companies', fields: ofCompanies }, await caller(), companies);
}

const ofCompanies: Field<Found>[] = [
  { column: 'name', width: 40, cell: ({ name }) => name },
  { column: 'number', width: 14, cell: ({ publicId }) => publicId },
  { column: 'found', width: 40, cell: ({ found }) => found?.what ?? null },
];
