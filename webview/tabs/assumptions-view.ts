import type { Assumption, Handler } from '../../src/domain';
import { assumptions } from '../../src/report/assumptions';
import { latencyAssumptions } from '../../src/report/latency-assumptions';
import type { LatencyAssumption } from '../../src/report/latency-assumptions';
import { assumptionEditor, isEditable } from './assumption-editor';
import type { Change } from '../typed/change';
import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import { folded } from '../elements/folded';
import { l10n } from '../l10n';
import { setLinkedText } from '../elements/set-linked-text';
import { setText } from '../elements/set-text';
import type { View } from '../view';

const meanings = { assumed: l10n.t('a default: check it'), found: l10n.t('read from the code'), typed: l10n.t('typed by a person') };

/** What the estimate rests on: each value with where it comes from, and a field to type another one where the model takes one. */
export function assumptionsView(handlers: Handler[], change: Change): View {
  const ofModel = ({ id }: Assumption) => !isEditable(id);
  const general = assumptionList(change, setLinkedText, ({ estimate }) => assumptions({ ...estimate, handlers }).general.filter((row) => !ofModel(row)));
  const parts = [
    folded(l10n.t('How long calls wait'), assumptionList(change, setLatencySource, ({ inputs }) => latencyAssumptions(handlers, inputs)), { open: true }),
    // Their sources are lines of the project's files, whose names may look like addresses.
    folded(l10n.t('Traffic and memory of single handlers'), assumptionList(change, setText, ({ estimate }) => assumptions({ ...estimate, handlers }).ofHandlers)),
    folded(l10n.t('What the model takes for granted'), assumptionList(change, setLinkedText, ({ estimate }) => assumptions({ ...estimate, handlers }).general.filter(ofModel)), { open: true }),
  ];
  return {
    root: element('section', { class: 'rests-on' }, element('p', { class: 'hint' }, l10n.t('Low and high of every figure come from these. What is assumed is a default with its source: check it, and type your own over it.')), general.root, ...parts.map(({ root }) => root)),
    update: (figures) => [general, ...parts].forEach((part) => part.update(figures)),
  };
}

type SetSource = (node: HTMLElement, source: string, origin: Assumption['origin']) => void;

/** What is typed for a call names a key, in which words of the project's code may look like an address. */
function setLatencySource(node: HTMLElement, source: string, origin: Assumption['origin']): void {
  (origin === 'typed' ? setText : setLinkedText)(node, source);
}

/** Lines stay where they are while their values change, so that a person can go on typing. */
function assumptionList(change: Change, setSource: SetSource, rowsOf: (figures: PanelFigures) => LatencyAssumption[]): View {
  const root = element('ul', { class: 'assumptions' });
  // An editable one has one line, whatever it says at the moment.
  let items = new Map<string, ReturnType<typeof item>>();
  return {
    root,
    update(figures) {
      const rows = rowsOf(figures).map((row) => [`${row.id}\n${isEditable(row.id) ? '' : row.text}`, row] as const);
      if ([...items.keys()].sort().join() !== rows.map(([key]) => key).sort().join()) {
        items = new Map(rows.map(([key, row]) => [key, items.get(key) ?? item(row, change, setSource)]));
        root.replaceChildren(...[...items.values()].map(({ root: line }) => line));
      }
      for (const [key, row] of rows) items.get(key)!.show(row, figures);
    },
  };
}

/** Elements that others name as their label. */
let labels = 0;

function item({ id }: Assumption, change: Change, setSource: SetSource) {
  let each: ReturnType<typeof operationList> | undefined;
  // What the model assumes is English in every language; how long calls wait is said in the reader's.
  const lang = id.startsWith('latency ') ? undefined : 'en';
  const [origin, what, from] = [element('span', { class: 'origin' }), element('span', { class: 'what', lang, id: `assumption-${++labels}` }), element('span', { class: 'from', lang: 'en' })];
  const editor = assumptionEditor(id, change, what.id);
  const root = element('li', {}, origin, what, element('span', { class: 'edit' }, ...(editor ? [editor.root] : [])), from);
  return {
    root,
    show({ text, origin: kind, source, operations }: LatencyAssumption, figures: PanelFigures) {
      origin.className = `origin ${kind}`;
      origin.title = meanings[kind];
      setText(origin, kind);
      setText(what, text);
      setSource(from, source, kind);
      editor?.show(figures);
      if (operations && !each) root.append((each = operationList(change)).root);
      if (each) each.root.hidden = !operations;
      each?.show(operations ?? [], figures);
    },
  };
}

/** Each operation of a service, with a field of its own. */
function operationList(change: Change) {
  let operations: Assumption[] = [];
  const list = folded(l10n.t('Each operation'), assumptionList(change, setLatencySource, () => operations));
  return {
    root: list.root,
    show(rows: Assumption[], figures: PanelFigures) {
      operations = rows;
      list.update(figures);
    },
  };
}
