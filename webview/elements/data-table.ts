import { element } from './element';

export interface TableColumn<Row> {
  label: string;
  text(row: Row): string;
  /** What to sort by; a column without it cannot be sorted. */
  value?(row: Row): number | string;
  /** Names the row. */
  head?: true;
  /** Holds words, not numbers. */
  words?: true;
}

export interface DataTable<Row> {
  root: HTMLElement;
  show(columns: TableColumn<Row>[], rows: Row[]): void;
}

export type Direction = 'ascending' | 'descending';

/** A table whose columns can be sorted by click and by keyboard. Rows stand as they are given until somebody sorts. */
export function dataTable<Row>(caption: string): DataTable<Row> {
  const [headRow, body] = [element('tr'), element('tbody')];
  const table = element('table', { class: 'data' }, element('caption', { class: 'visually-hidden' }, caption), element('thead', {}, headRow), body);
  let latest: { columns: TableColumn<Row>[]; rows: Row[] } = { columns: [], rows: [] };
  let order: { label: string; direction: Direction } | undefined;
  let [shownHead, shownBody] = ['', ''];

  function sort(label: string, direction: Direction): void {
    order = { label, direction };
    shownHead = '';
    draw();
    [...headRow.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.focus();
  }

  function draw(): void {
    const { columns, rows } = latest;
    const head = JSON.stringify([columns.map(({ label }) => label), order]);
    if (head !== shownHead) headRow.replaceChildren(...columns.map((column) => headCell(column, order?.label === column.label ? order.direction : undefined, sort)));
    const texts = sorted(columns, rows, order).map((row) => columns.map(({ text }) => text(row)));
    const cells = JSON.stringify(texts);
    if (cells !== shownBody) body.replaceChildren(...texts.map((row) => element('tr', {}, ...row.map((text, index) => bodyCell(columns[index]!, text)))));
    [shownHead, shownBody] = [head, cells];
  }

  return {
    root: element('div', { 'class': 'table-scroll', 'tabindex': 0, 'role': 'region', 'aria-label': caption }, table),
    show(columns, rows) {
      latest = { columns, rows };
      draw();
    },
  };
}

function headCell<Row>({ label, value, head, words }: TableColumn<Row>, direction: Direction | undefined, sort: (label: string, direction: Direction) => void): HTMLElement {
  const cell = element('th', { 'scope': 'col', 'aria-sort': direction, 'class': head ? 'name' : words && 'words' });
  if (!value) return append(cell, label);
  const button = element('button', { type: 'button', class: 'sort' }, label);
  const [first, second]: Direction[] = head || words ? ['ascending', 'descending'] : ['descending', 'ascending'];
  button.addEventListener('click', () => sort(label, direction === first ? second! : first!));
  return append(cell, button);
}

function append(cell: HTMLElement, child: Node | string): HTMLElement {
  cell.append(child);
  return cell;
}

function bodyCell<Row>({ head, words, label }: TableColumn<Row>, text: string): HTMLElement {
  return head ? element('th', { scope: 'row', class: 'name' }, text) : element('td', { 'data-label': label, 'class': words && 'words' }, text);
}

function sorted<Row>(columns: TableColumn<Row>[], rows: Row[], order: { label: string; direction: Direction } | undefined): Row[] {
  const value = columns.find(({ label }) => label === order?.label)?.value;
  if (!value || !order) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compared(value(a), value(b)));
}

/** Texts by their letters, everything else by size. */
export function compared(a: number | string | undefined, b: number | string | undefined): number {
  return typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b);
}
