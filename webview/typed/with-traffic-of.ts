import type { ProjectInputs } from '../../src/domain';

/** The inputs with the same traffic typed for each of these handlers; undefined takes it back. */
export function withTrafficOf(inputs: ProjectInputs, ids: readonly string[], requestsPerMonth: number | undefined): ProjectInputs {
  const handlers = new Map(Object.entries(inputs.handlers ?? {}));
  for (const id of ids) handlers.set(id, { ...handlers.get(id), requestsPerMonth });
  return { ...inputs, handlers: Object.fromEntries(handlers) };
}
