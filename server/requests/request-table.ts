import type { RequestSummary } from '../../api/requests.ts';
import { isOpen } from '../../domain/requests/index.ts';
import type { Actor } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Cell, TableFile } from '../platform/tables/table.ts';
import { type Field, tableFile, timeCell } from '../platform/tables/table-file.ts';
import { type Translator, translator } from '../platform/translations.ts';

const fields: Field<RequestSummary>[] = [
  { column: 'number', width: 12, cell: ({ number }) => number },
  { column: 'subject', width: 60, cell: ({ subject }) => subject },
  { column: 'status', width: 26, cell: ({ status }, t) => t(`common:status.${status}`) },
  { column: 'severity', width: 14, cell: ({ severity }, t) => t(`common:severity.${severity}`) },
  { column: 'category', width: 26, cell: ({ category }) => category.name },
  { column: 'product', width: 32, cell: ({ productName }) => productName },
  { column: 'version', width: 14, cell: ({ versionName }) => versionName },
  { column: 'plan', width: 20, cell: ({ planName }) => planName },
  { column: 'company', width: 32, cell: ({ company }) => company.name },
  { column: 'companyId', width: 14, cell: ({ company }) => company.publicId },
  { column: 'openedBy', width: 26, cell: ({ createdBy }) => createdBy.name },
  { column: 'opened', kind: 'time', width: 20, cell: ({ createdAt }) => timeCell(createdAt) },
  { column: 'changed', kind: 'time', width: 20, cell: ({ updatedAt }) => timeCell(updatedAt) },
  { column: 'engineer', width: 26, cell: ({ assignee }) => assignee?.name ?? null },
  { column: 'whoNext', width: 26, cell: whoNext },
  { column: 'deadline', kind: 'time', width: 20, cell: deadline },
];

/** In the reader's language, the statuses as the operator calls them. */
export function requestTable(
  reader: Actor,
  book: CatalogueBook,
  requests: AsyncIterable<RequestSummary>,
): TableFile {
  const t = translator(reader.language);
  const named = book.current.statusNamesIn(reader.language);
  const words: Translator = (key, values) =>
    named[key.replace('common:status.', '') as RequestSummary['status']] ?? t(key, values);
  return tableFile({ list: 'requests', fields }, reader, requests, words);
}

/** Whoever opened it answers a question and tries a solution; the rest is the vendor's. */
function whoNext({ status, assignee, createdBy, queue }: RequestSummary): Cell {
  if (!isOpen(status)) return null;
  if (status !== 'processing') return createdBy.name;
  return assignee?.name ?? queue.name;
}

/** What is promised next; nothing where no clock runs. */
function deadline({ status, clock }: RequestSummary): Cell {
  const waits = isOpen(status) && (clock.state === 'running' || clock.state === 'missed');
  return waits && clock.answeredAt === null ? timeCell(clock.dueAt) : null;
}
