import { breathe, type Element, ink, type Paper, page, type Style, styles } from './paper.ts';

export interface Column<Row> {
  label: string;
  /** Of the table's width. */
  share: number;
  cell: (row: Row) => string;
  /** The row's name: read out with each of its cells. */
  isHead?: boolean;
  /** Left of the words, where it is drawn from x and the top of the words; its width is kept free. */
  sign?: { width: number; draw: (row: Row, x: number, y: number) => void };
}

const PAD = 4.5;
const GAP = 12;
const ROWS_AT_ONCE = 8;

/** A table over the whole width; rows stay whole, and its head is there again on every page. */
export async function table<Row>(
  paper: Paper,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const element = paper.group('Table');
  const places = placesOf(columns);
  const head = () => {
    const height = Math.max(
      ...places.map(({ column, width }) => paper.heightOf(column.label, styles.meta, width)),
    );
    return { height: height + PAD, draw: (parent: Element | null) => drawHead(parent) };
  };
  const drawHead = (parent: Element | null) => {
    for (const { column, x, width } of places) {
      const draw = () => paper.write(column.label, styles.meta, x, paper.y, width);
      if (parent) paper.part('TH', draw, parent, { scope: 'Column' });
      else paper.artifact(draw);
    }
    paper.y += head().height;
    paper.artifact(() => paper.line(paper.y, ink.faint));
  };
  const first = rows[0];
  paper.room(head().height + (first === undefined ? 0 : heightOfRow(paper, places, first)));
  drawHead(paper.group('TR', element));
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
    const height = heightOfRow(paper, places, row);
    if (paper.room(height)) drawHead(null);
    drawRow(paper, places, row, paper.group('TR', element));
    paper.y += height;
    paper.artifact(() => paper.line(paper.y));
  }
  paper.y += 16;
}

interface Place<Row> {
  column: Column<Row>;
  x: number;
  width: number;
}

function placesOf<Row>(columns: readonly Column<Row>[]): Place<Row>[] {
  const free = page.width - GAP * (columns.length - 1);
  let x = page.left;
  return columns.map((column) => {
    const width = free * column.share;
    const place = { column, x, width };
    x += width + GAP;
    return place;
  });
}

const styleOf = <Row>({ isHead }: Column<Row>): Style => (isHead ? styles.strong : styles.body);

const heightOfRow = <Row>(paper: Paper, places: readonly Place<Row>[], row: Row): number =>
  Math.max(
    ...places.map(({ column, width }) =>
      paper.heightOf(column.cell(row), styleOf(column), width - (column.sign?.width ?? 0)),
    ),
  ) +
  2 * PAD;

function drawRow<Row>(
  paper: Paper,
  places: readonly Place<Row>[],
  row: Row,
  parent: Element,
): void {
  const y = paper.y + PAD;
  for (const { column, x, width } of places) {
    const { sign } = column;
    if (sign) paper.artifact(() => sign.draw(row, x, y));
    const from = x + (sign?.width ?? 0);
    const draw = () =>
      paper.write(column.cell(row), styleOf(column), from, y, width - (sign?.width ?? 0));
    if (column.isHead) paper.part('TH', draw, parent, { scope: 'Row' });
    else paper.part('TD', draw, parent);
  }
}
