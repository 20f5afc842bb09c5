import type { BaseFiles } from '../../changes/base-analysis';
import type { Advice, Analysis, Diagnostic, Handler, ProjectInputs } from '../../domain';
import { projectFileName } from '../../inputs/project-file-name';
import type { AdviceNote } from '../../report/advice/advice-notes';
import type { CostChanges } from '../../report/cost-changes';
import { type FiguresQuestion, type FromWorker, type Question, type ToWorker } from './analysis-protocol';
import type { AnsweredProject, DrivenAnalyzer } from './answered-project';
import type { ComputedFigures } from '../figures';
import { HandlerPacker } from './handler-packer';
import { keepLater } from './keep-later';
import { pace } from './pace';
import { partFigures } from './part-figures';
import { portions } from './portions';
import { WhenIdle } from './when-idle';

export interface AnalysisParts {
  createAnalyzer(root: string, options: { exclude: string[] }): DrivenAnalyzer;
  /** The rest of the path from the analysis to the figures; `text` is that of `hosting-cost.json`, empty when there is none. */
  computeFigures(analysis: Analysis, text: string, typed: ProjectInputs | undefined, turning?: 'every'): ComputedFigures;
  analyzeBase(root: string, exclude: readonly string[], base: BaseFiles, hooks: { signal?: AbortSignal }): Promise<Analysis>;
  changes(base: Analysis, figures: ComputedFigures): CostChanges;
  worthOf(advice: readonly Advice[], figures: ComputedFigures): AdviceNote[];
  /** Undefined when there is none; throws when there is one that cannot be read. */
  readProjectFile(root: string): string | undefined;
  post(message: FromWorker): void;
  /** Nothing was asked for so long, in ms, before what is known is kept. */
  quietMs?: number;
  /** Done once in a pause after the first figures. */
  warmUp?(signal: AbortSignal): Promise<void>;
}

/** Shortest time between two progress messages, in ms. */
const PROGRESS_INTERVAL_MS = 50;

type Paced = ReturnType<typeof pace>;
type PacedBy = (taken: Question['taken']) => Paced;

/** Answers the editor's requests inside the worker: one analyzer per project, kept warm between requests. */
export function answerAnalysis(parts: AnalysisParts): (message: ToWorker) => void {
  const projects = new Map<string, AnsweredProject>();
  const pause = new WhenIdle(async (signal) => parts.warmUp?.(signal));
  let paced: Paced | undefined;
  // Projects that answer at once have one receiver, which counts what it takes in of all of them.
  const pacedBy: PacedBy = (taken) => (paced ??= pace(taken));
  return (message) => {
    const project: AnsweredProject = projects.get(message.root) ?? { texts: new Map(), queue: Promise.resolve(), exclude: [], sent: new Map() };
    if (message.kind !== 'advise' && message.kind !== 'compare') project.beside?.abort();
    clearTimeout(project.keeping);
    if (message.kind === 'close') return void close(message.root, project);
    projects.set(message.root, project);
    pause.begin();
    project.queue = project.queue.then(() => handle(message, project, parts, pacedBy)).finally(() => pause.end(Boolean(project.figures?.analysis.handlers.length)));
    keepLater(project, parts.quietMs);
  };

  function close(root: string, project: AnsweredProject): void {
    project.isClosed = true;
    projects.delete(root);
  }
}

async function handle(message: Exclude<ToWorker, { kind: 'close' }>, project: AnsweredProject, parts: AnalysisParts, pacedBy: PacedBy): Promise<void> {
  if (message.kind === 'text') return setText(project, message.file, message.text);
  const controller = new AbortController();
  try {
    if (message.kind === 'advise') return await advise(message, project, parts, (project.beside = controller));
    if (message.kind === 'compare') return await compare(message, project, parts, (project.beside = controller));
    const answering: Answering = { project, parts, paced: pacedBy(message.taken) };
    if (message.kind === 'analyze' || !project.analysis) await analyze(message, answering, controller);
    await answer(message, answering, { kind: 'done', analysis: project.analysis!, reading: project.reading! });
  } catch (error) {
    if (controller.signal.aborted) parts.post({ kind: 'cancelled', id: message.id });
    else parts.post({ kind: 'failed', id: message.id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Nothing when there are no figures to say what it is worth. */
async function advise({ id }: Question, project: AnsweredProject, parts: AnalysisParts, { signal }: AbortController): Promise<void> {
  const { analyzer, figures } = project;
  if (analyzer && figures) project.advice ??= await analyzer.advise({ signal });
  parts.post({ kind: 'advice', id, notes: figures && project.advice ? parts.worthOf(project.advice, figures) : [] });
}

/**
 * Files that are the same as then are read where they stand, so the earlier state stays known until others differ.
 * Where none differs, the present is the earlier state: what Git has not noticed yet is no difference, in neither direction.
 */
async function compare({ id, root, exclude, base }: ToWorker & { kind: 'compare' }, project: AnsweredProject, parts: AnalysisParts, { signal }: AbortController): Promise<void> {
  if (!project.figures) throw new Error('There are no figures to compare yet.');
  const key = JSON.stringify([exclude, base]);
  if (base.texts.length === 0 && base.added.length === 0) project.base = { key, analysis: project.figures.analysis };
  else if (project.base?.key !== key) project.base = { key, analysis: await parts.analyzeBase(root, exclude, base, { signal }) };
  parts.post({ kind: 'changes', id, changes: parts.changes(project.base.analysis, project.figures) });
}

function setText(project: AnsweredProject, file: string, text: string | undefined): void {
  if (text === undefined) project.texts.delete(file);
  else project.texts.set(file, text);
  if (file !== projectFileName) project.analyzer?.setText(file, text);
}

/** What an answer is made with. */
interface Answering {
  project: AnsweredProject;
  parts: AnalysisParts;
  paced: Paced;
}

async function analyze(message: ToWorker & { kind: 'analyze' | 'estimate' }, answering: Answering, controller: AbortController): Promise<void> {
  const { project, parts } = answering;
  const isCancelled = () => message.kind === 'analyze' && Atomics.load(message.cancelled, 0) === 1;
  if (isCancelled()) controller.abort();
  controller.signal.throwIfAborted();
  let reportedAt = 0;
  project.advice = undefined;
  const openFiles = message.kind === 'analyze' ? message.openFiles : undefined;
  project.analysis = await analyzerOf(project, message, parts).analyze({
    signal: controller.signal,
    ...(message.kind === 'analyze' && message.isOnlyText && { isOnlyText: true }),
    ...(openFiles && {
      first: new Set(openFiles),
      onPart: (analysis: Analysis) => answer(message, answering, { kind: 'part', analysis, reading: message.id }),
    }),
    onProgress(done, total, what) {
      if (isCancelled()) controller.abort();
      if (Date.now() - reportedAt < PROGRESS_INTERVAL_MS) return;
      reportedAt = Date.now();
      parts.post({ kind: 'progress', id: message.id, done, total, what });
    },
  });
  project.reading = message.id;
}

function analyzerOf(project: AnsweredProject, { root, exclude }: { root: string; exclude: string[] }, parts: AnalysisParts): DrivenAnalyzer {
  if (project.analyzer && exclude.join('\0') === project.exclude.join('\0')) return project.analyzer;
  const analyzer = parts.createAnalyzer(root, { exclude });
  for (const [file, text] of project.texts) if (file !== projectFileName) analyzer.setText(file, text);
  project.exclude = exclude;
  return (project.analyzer = analyzer);
}

async function answer({ id, root, typed, turning }: FiguresQuestion, { project, parts, paced }: Answering, read: { kind: 'part' | 'done'; analysis: Analysis; reading: number }): Promise<void> {
  const { text, problems } = readInputs(root, project, parts);
  const computed = parts.computeFigures(read.analysis, text, typed, turning);
  const figures = read.kind === 'part' ? partFigures(computed) : computed;
  const { analysis, savedInputs, inputs, inputDiagnostics, estimate, callCosts } = figures;
  if (turning === undefined && read.kind === 'done') project.figures = figures;
  const { handlers: costs, assumptions: ofWorkload, ...rest } = estimate;
  const packer = new HandlerPacker();
  for (const portion of portions(changedHandlers(analysis, project).map((handler) => packer.pack(handler)))) {
    parts.post({ kind: 'handlers', id, root, handlers: portion.map(({ handler }) => handler), parts: portion.flatMap(({ parts }) => parts) });
    await paced();
  }
  for (const portion of portions(costs.map((cost) => ({ cost, calls: callCosts.get(cost.id) ?? [] })))) {
    parts.post({ kind: 'costs', id, costs: portion.map(({ cost }) => cost), calls: portion.map(({ cost, calls }) => [cost.id, calls]) });
    await paced();
  }
  for (const assumptions of portions(ofWorkload)) {
    parts.post({ kind: 'assumptions', id, assumptions });
    await paced();
  }
  parts.post({
    kind: read.kind, id, root, reading: read.reading, savedInputs, inputs, inputDiagnostics: [...problems, ...inputDiagnostics], estimate: rest,
    handlerIds: analysis.handlers.map((handler) => handler.id), stats: analysis.stats, analysisDiagnostics: analysis.diagnostics,
  });
  // The editor lets go of what an answer does not name, also of a part.
  project.sent = new Map(analysis.handlers.map((handler) => [handler.id, handler]));
}

/** Who cannot read `hosting-cost.json` still gets figures, without what it says, and the reason. */
function readInputs(root: string, { texts }: AnsweredProject, { readProjectFile }: AnalysisParts): { text: string; problems: Diagnostic[] } {
  try {
    return { text: texts.get(projectFileName) ?? readProjectFile(root) ?? '', problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { text: '', problems: [{ file: projectFileName, severity: 'error', message }] };
  }
}

function changedHandlers(analysis: Analysis, { sent }: AnsweredProject): Handler[] {
  return analysis.handlers.filter((handler) => {
    const before = sent.get(handler.id);
    return before !== handler && (!before || JSON.stringify(before) !== JSON.stringify(handler));
  });
}
