import type { Analysis, AwaitedCall, Handler, ProjectInputs } from '../../domain';
import { callLatency } from '../call-latency';
import { csv } from './csv';

const handlerColumns = ['handler', 'framework', 'trigger', 'handlerFile', 'handlerLine'];
const callColumns = ['service', 'operation', 'library', 'file', 'line', 'column', 'multiplicity', 'latencyMsLow', 'latencyMsLikely', 'latencyMsHigh', 'via'];

/** One row for each awaited call; a handler that waits for nothing has one row without a call. */
export function analysisCsv({ handlers }: Analysis, inputs: ProjectInputs): string {
  return csv([[...handlerColumns, ...callColumns], ...handlers.flatMap((handler) => handlerRows(handler, inputs))]);
}

function handlerRows(handler: Handler, inputs: ProjectInputs): (string | number)[][] {
  const own = [handler.id, handler.framework, handler.trigger, handler.file, handler.line];
  if (handler.awaitedCalls.length === 0) return [[...own, ...callColumns.map(() => '')]];
  return handler.awaitedCalls.map((call) => [...own, ...callCells(call, inputs)]);
}

function callCells(call: AwaitedCall, inputs: ProjectInputs): (string | number)[] {
  const { low, likely, high } = callLatency(call, inputs).latencyMs;
  return [call.service, call.operation, call.library, call.file, call.line, call.column, call.multiplicity, low, likely, high, call.via.join(' > ')];
}
