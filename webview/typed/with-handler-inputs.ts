import type { HandlerInputs, ProjectInputs } from '../../src/domain';

/** The inputs with some values of one handler changed. */
export function withHandlerInputs(inputs: ProjectInputs, id: string, values: HandlerInputs): ProjectInputs {
  const own = Object.hasOwn(inputs.handlers ?? {}, id) ? inputs.handlers![id] : {};
  return { ...inputs, handlers: { ...inputs.handlers, [id]: { ...own, ...values } } };
}
