import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../api/queue.ts';
import { useMe } from '../../app/session.ts';
import { useNow } from '../../clock/reader.ts';
import { useDevice } from '../device.ts';
import { presenceQuery } from '../queries.ts';
import { keyOf, withBands, withoutBands } from './lines.ts';
import { QueueHead } from './QueueHead.tsx';
import { QueueRow } from './QueueRow.tsx';
import classes from './QueueTable.module.css';
import { useFresh } from './use-fresh.ts';
import type { Rows } from './use-rows.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

interface Props {
  requests: readonly QueueItem[];
  rows: Rows;
  /** Set by whoever moved the current row by key: the focus follows. */
  focusWanted: RefObject<boolean>;
  scroller: RefObject<HTMLDivElement | null>;
  /** Whether the rows stand in the queue's own order, so that its bands are named. */
  banded: boolean;
  /** Names filter and number of pages: new rows of the same view came by themselves. */
  view: string;
  complete: boolean;
  /** Nothing is heard from the server: the clocks may be wrong. */
  offline: boolean;
}

const headHeight = 30;
const bandHeight = 26;

/** The queue in the order the server gives it: late or nearly, premium, standard (A4). */
export function QueueTable(props: Props) {
  const { requests, rows, scroller, focusWanted } = props;
  const { t } = useTranslation('desk');
  const { comfortable } = useDevice();
  const cards = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const columns = useColumns();
  const me = useMe().person.id;
  const { data: presence } = useQuery(presenceQuery);
  const now = useNow();
  const lines = props.banded ? withBands(requests, now) : withoutBands(requests);
  const numbers = requests.map(({ number }) => number);
  const fresh = useFresh(numbers, props.view);
  const rowHeight = cards ? 132 : comfortable ? 44 : 37;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index] && 'band' in lines[index] ? bandHeight : rowHeight),
    getItemKey: (index) => keyOf(lines[index]),
    scrollMargin: cards ? 0 : headHeight,
    scrollPaddingStart: cards ? 0 : headHeight + bandHeight,
    scrollPaddingEnd: 72,
    overscan: 10,
  });
  useEffect(() => virtual.measure(), [rowHeight, virtual]);

  const at = lines.findIndex((line) => 'request' in line && line.request.number === rows.current);
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (at < 0 || shown.current === rows.current) return;
    shown.current = rows.current;
    virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, rows.current, virtual]);
  useSteadyScroll(scroller, rows.current, virtual.measurementsCache[at]?.start);

  const table = useRef<HTMLTableElement>(null);
  /** A row that leaves with the focus on it says no good-bye: no blur is heard. */
  const inside = useRef(false);
  useEffect(() => {
    const lost = inside.current && document.activeElement === document.body;
    if ((!focusWanted.current && !lost) || rows.current === undefined) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-number="${rows.current}"]`);
    if (!row) return;
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  });

  const items = virtual.getVirtualItems();
  const margin = virtual.options.scrollMargin;
  const above = (items[0]?.start ?? margin) - margin;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  const first = rows.current === undefined || at < 0 ? numbers[0] : rows.current;
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen and moved through.
      role="grid"
      aria-label={t('queue.table')}
      aria-multiselectable="true"
      aria-rowcount={props.complete ? requests.length + 1 : -1}
      className={classes.table}
      data-comfortable={comfortable}
      data-offline={props.offline}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={() => {
        inside.current = false;
      }}
    >
      <QueueHead />
      <Space height={above} columns={columns} />
      <tbody>
        {items.map(({ index, key }) => {
          const line = lines[index];
          if (!line) return null;
          if ('band' in line) {
            return (
              <tr key={key} className={classes.band} data-index={index}>
                <th colSpan={columns} scope="rowgroup">
                  {t(`queue.band.${line.band}`)}
                </th>
              </tr>
            );
          }
          const { request, position } = line;
          return (
            <QueueRow
              key={key}
              request={request}
              position={position}
              index={index}
              measure={cards ? virtual.measureElement : undefined}
              current={request.number === first}
              chosen={rows.chosen.has(request.number)}
              fresh={fresh(request.number)}
              onlookers={onlookersOf(request, presence?.viewing, me)}
              onCurrent={rows.setCurrent}
              onChoose={rows.choose}
            />
          );
        })}
      </tbody>
      <Space height={below} columns={columns} />
    </table>
  );
}

/** How many columns the width has room for, as the style sheet has it: a cell across must not make more of them. */
function useColumns(): number {
  const known = { getInitialValueInEffect: false };
  const wide = useMediaQuery('(min-width: 1400px)', true, known);
  const middle = useMediaQuery('(min-width: 1152px)', true, known);
  return wide ? 9 : middle ? 7 : 6;
}

/** Stands for the rows that are not drawn. */
const Space = ({ height, columns }: Record<'height' | 'columns', number>) =>
  height > 0 ? (
    <tbody aria-hidden="true" className={classes.space}>
      <tr>
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  ) : null;

const nobody: never[] = [];

/** The live list where it is known, else what came with the row; I am no onlooker of my own. */
function onlookersOf(
  request: QueueItem,
  viewing: { id: string; name: string; number: string; writing: boolean }[] | undefined,
  me: string,
) {
  const all = viewing
    ? viewing.filter(({ number }) => number === request.number)
    : request.onlookers.map((person) => ({ ...person, number: request.number }));
  const others = all.filter(({ id }) => id !== me);
  // One and the same array for most rows, so that they are not drawn again.
  return others.length > 0 ? others : nobody;
}
