import type { Analysis, AwaitedCall, ExecutionProfile, Handler, ProjectInputs } from '../../domain';
import { callLatency } from '../call-latency';

/** What `analyze --format json` prints; stable as long as `schemaVersion` is 1. */
export function analyzeJson(analysis: Analysis, inputs: ProjectInputs, profile: (handler: Handler, inputs: ProjectInputs) => ExecutionProfile) {
  return {
    schemaVersion: 1,
    handlers: analysis.handlers.map((handler) => handlerJson(handler, inputs, profile(handler, inputs))),
    diagnostics: analysis.diagnostics.map(({ file, line, severity, message }) => ({ file, line, severity, message })),
    stats: analysis.stats,
  };
}

function handlerJson(handler: Handler, inputs: ProjectInputs, { ioWaitMs, cpuMs, initMs }: ExecutionProfile) {
  const { id, name, framework, trigger, frontDoor, route, schedule, file, line, evidence, routes } = handler;
  const { memoryMiB, timeoutSeconds, architecture, azurePlan, runtime, ephemeralStorageMiB, reservedConcurrency, provisionedConcurrency, batchSize } = handler;
  const configured = { memoryMiB, timeoutSeconds, architecture, azurePlan, runtime, ephemeralStorageMiB, reservedConcurrency, provisionedConcurrency, batchSize };
  const awaitedCalls = handler.awaitedCalls.map((call) => callJson(call, inputs));
  return { id, name, framework, trigger, frontDoor, route, schedule, file, export: handler.export, line, evidence, ...configured, routes, awaitedCalls, profile: { ioWaitMs, cpuMs, initMs } };
}

function callJson(call: AwaitedCall, inputs: ProjectInputs) {
  const { file, line, column, service, operation, host, library, multiplicity, items, via, awaited, phase } = call;
  return { file, line, column, service, operation, host, library, multiplicity, items, latencyMs: callLatency(call, inputs).latencyMs, via, awaited, phase };
}
