import type { ProjectInputs } from '../src/domain';
import { hostingOptions } from '../src/hosting';
import { priceBook } from '../src/hosting/prices';
import { mergeInputs } from '../src/inputs/merge-inputs';
import type { ExportFormat, ReadyState, Typed } from '../src/messages';
import { offeredRegions } from '../src/report/offered-regions';
import { asFound } from './typed/as-found';
import { assumptionsView } from './tabs/assumptions-view';
import { billView } from './tabs/bill-view';
import { figuresIn } from './compute-figures';
import { costChartView } from './tabs/cost-chart-view';
import { dayView } from './tabs/day-view';
import { diagnosticsView } from './diagnostics-view';
import { element } from './elements/element';
import { exported } from './exported';
import type { PanelFigures } from './figures';
import { handlersView } from './tabs/handlers-view';
import { headlineView } from './headline-view';
import { history } from './typed/history';
import type { History } from './typed/history';
import type { Host } from './host';
import { inSlices } from './in-slices';
import { inputsView } from './fields/inputs-view';
import { whileRestoring } from './fields/is-editing';
import { l10n } from './l10n';
import { outdatedNote } from './outdated-note';
import { outlookView } from './outlook-view';
import { sameInputs } from './typed/same-inputs';
import { scenariosView } from './tabs/scenarios-view';
import { settled } from './tabs/settled';
import { tabsView } from './tabs/tabs-view';
import { takeBackKeys } from './take-back-keys';
import { toolbar } from './toolbar';

/** The panel of one analysis. */
export interface Panel {
  root: HTMLElement;
  /** What was typed, step by step. */
  typed: History<ProjectInputs>;
  /** What `hosting-cost.json` said when it was typed. */
  base(): ProjectInputs;
  /** As saved, when it was last heard of. */
  savedInputs(): ProjectInputs;
  /** The part in sight. */
  tab(): string;
  /** A newer state of the same analysis: saved inputs, an error while saving. */
  receive(state: ReadyState): void;
  /** Another took its place: nothing on the page or in the window calls it any more. */
  end(): void;
}

/** Sidebar and hovers follow what is typed at most this often, in ms. */
const TELL_HOST_MS = 250;

/** Whoever is told to save answers within this time, in ms, before it asks or writes anything. */
const ANSWER_MS = 5_000;
const NO_ANSWER = l10n.t('the extension host ended. Reload the window, or run "Estimate hosting cost" again; what was typed is kept.');

/** Lays out the views and answers each change of an input, at most once a frame. `before`: what it replaces. `ready`: called once, with the first figures. */
export function panel(first: ReadyState, host: Host, before: Panel | undefined, ready: () => void): Panel {
  const { handlers, surface, projectName } = first;
  let state = first;
  let latest: PanelFigures | undefined;
  let restoring = false;
  let isFirst = true;
  const ending = new AbortController();
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  let base = before?.base() ?? first.base ?? first.savedInputs;
  const typed = before?.typed ?? history(first.inputs ?? first.savedInputs);
  if (before) takeIn(before.savedInputs(), first.savedInputs);
  const openPlace = surface === 'editor' ? ({ file, line, column }: { file: string; line: number; column: number }) => host.post({ kind: 'open', file, line, column }) : undefined;
  const change = (edit: (inputs: ProjectInputs) => ProjectInputs) => {
    typed.add(edit(typed.present()), performance.now());
    follow();
  };
  const tools = toolbar(first, {
    save: () => {
      host.post({ kind: 'save', ...present() });
      clearTimeout(unanswered);
      unanswered = setTimeout(() => showTools({ ...state, saveError: NO_ANSWER }), ANSWER_MS);
    },
    undo: () => restore(typed.undo),
    redo: () => restore(typed.redo),
    reset: () => restore(() => typed.put(asFound(typed.present()))),
    export: save,
  }, ending.signal);
  const tabs = tabsView(l10n.t('Charts and tables'), [
    { id: 'traffic', label: l10n.t('By traffic'), view: costChartView(ending.signal) },
    { id: 'bill', label: l10n.t('Where it goes'), view: billView() },
    { id: 'day', label: l10n.t('Through the day'), view: settled(dayView(ending.signal)) },
    { id: 'handlers', label: l10n.t('Handlers ({0})', handlers.length), view: settled(handlersView(first, change, openPlace)) },
    { id: 'assumptions', label: l10n.t('Assumptions'), view: settled(assumptionsView(handlers, change)) },
    { id: 'scenarios', label: l10n.t('Scenarios'), view: settled(scenariosView(handlers, change)) },
  ]);
  const [headline, outlook, settings, diagnostics] = [headlineView(first, tools.root, change), outlookView(), inputsView(offeredRegions(priceBook, hostingOptions), change), diagnosticsView(first.diagnostics, openPlace)];
  const outdated = outdatedNote(() => host.post({ kind: 'analyse' }));
  const views = [headline, outlook, settings, tabs, diagnostics];
  const update = inSlices(figuresIn(handlers, () => state.savedInputs), (computed) => {
    if (ending.signal.aborted) return;
    latest = computed;
    const show = () => views.forEach((view) => view.update(computed));
    if (restoring) whileRestoring(show);
    else show();
    restoring = false;
    if (isFirst) ready();
    isFirst = false;
  });
  const present = (): Typed => ({ inputs: typed.present(), base });
  const showTools = (shown: ReadyState) => tools.show(shown, typed.present(), { undo: typed.canUndo(), redo: typed.canRedo() });
  const remember = () => host.remember(sameInputs(typed.present(), base) ? undefined : present());
  const tellHost = telling(() => host.post({ kind: 'change', ...present() }));

  function follow(): void {
    remember();
    update(typed.present());
    showTools(state);
    tellHost();
  }

  /** The file says something else by now: what was typed goes on from there. What both changed stays as typed, and is asked about when it is saved. */
  function takeIn(before: ProjectInputs, now: ProjectInputs): void {
    if (sameInputs(before, now)) return;
    const { merged, conflicts } = mergeInputs(base, typed.present(), now);
    if (conflicts.length > 0) return;
    base = now;
    if (!sameInputs(merged, typed.present())) typed.put(merged);
  }

  function restore(move: () => unknown): void {
    move();
    restoring = true;
    follow();
  }

  function save(format: ExportFormat): void {
    const content = latest && exported(format, latest, projectName);
    if (content !== undefined) host.save(format, content, projectName);
  }

  update(typed.present());
  outdated.show(state);
  showTools(state);
  tabs.select(first.focus === undefined ? before?.tab() ?? 'traffic' : 'handlers');
  const root = element('div', { class: 'panel' }, outdated.root, headline.root, outlook.root, element('div', { class: 'columns' }, element('aside', {}, settings.root), element('div', { class: 'answers' }, tabs.root, diagnostics.root)));
  takeBackKeys(root, { undo: () => restore(typed.undo), redo: () => restore(typed.redo) }, ending.signal);
  return {
    root, typed,
    base: () => base,
    savedInputs: () => state.savedInputs,
    tab: tabs.selected,
    end: () => ending.abort(),
    receive(next) {
      clearTimeout(unanswered);
      takeIn(state.savedInputs, next.savedInputs);
      state = next;
      remember();
      outdated.show(state);
      update(typed.present());
      showTools(state);
    },
  };
}

/** Calls back once after a pause, however often it is asked. */
function telling(tell: () => void): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(pending);
    pending = setTimeout(tell, TELL_HOST_MS);
  };
}
