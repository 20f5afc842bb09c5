import type { Analysis, Handler, ProjectInputs } from '../../domain';
import { l10n } from '../../l10n';
import { callLatency } from '../call-latency';
import { callName } from '../words/call-name';
import type { Section } from './document';
import { counted, durationRange } from '../words/format';
import { handlerLabel } from '../words/handler-label';
import { lookedFor } from './looked-for';
import { multiplicityLabel } from '../words/multiplicity-label';

/** What `analyze` prints: each handler with the calls that it waits for. */
export function analysisDocument({ handlers, stats }: Analysis, inputs: ProjectInputs, projectName: string): Section[] {
  const calls = handlers.reduce((sum, { awaitedCalls }) => sum + awaitedCalls.length, 0);
  const summary = `${projectName}: ${counted(handlers.length, l10n.t('{0} handler'), l10n.t('{0} handlers'))}, ${counted(calls, l10n.t('{0} awaited call'), l10n.t('{0} awaited calls'))} in ${counted(stats.filesListed, l10n.t('{0} file'), l10n.t('{0} files'))}.`;
  if (handlers.length === 0) return [{ paragraphs: [summary, lookedFor] }];
  return [{ paragraphs: [summary] }, ...handlers.map((handler) => section(handler, inputs))];
}

function section(handler: Handler, inputs: ProjectInputs): Section {
  const { name, framework, file, line, awaitedCalls } = handler;
  const title = `${name} · ${handlerLabel(handler)} · ${framework}`;
  if (awaitedCalls.length === 0) return { title, paragraphs: [`${file}:${line} waits for nothing.`] };
  const rows = awaitedCalls.map((call) => [
    callName(call),
    `${call.file}:${call.line}`,
    durationRange(callLatency(call, inputs).latencyMs),
    multiplicityLabel(call),
    shortened(call.via).join(' › '),
  ]);
  return { title, paragraphs: [`${file}:${line}`], table: { head: ['Waits for', 'Where', 'Time', 'How often', 'Via'], rows, right: [2] } };
}

/** Begin and end of a long way to a call: lines stay readable. The whole way is in the JSON format and in the editor. */
function shortened(via: readonly string[]): readonly string[] {
  return via.length > 4 ? [via[0]!, '…', ...via.slice(-2)] : via;
}
