import type { StateMachine } from './state-transitions';

export interface FoundStateMachine {
  /** Where it stands in the document: `stepFunctions.stateMachines.orders.definition`. */
  path: string;
  /** EXPRESS bills requests and duration, STANDARD state transitions. */
  type: 'EXPRESS' | 'STANDARD';
  machine: StateMachine;
}

/**
 * State machines in a parsed document, whatever its format: ASL itself, the `stepFunctions` of the Serverless Framework, SAM's `Definition`,
 * and the `DefinitionString` of CloudFormation, also where the CDK joins it from parts.
 */
export function stateMachinesIn(document: unknown, path = '', type: FoundStateMachine['type'] = 'STANDARD'): FoundStateMachine[] {
  if (typeof document !== 'object' || document === null) return [];
  if (isMachine(document)) return [{ path, type, machine: document }];
  const own = typeOf(document) ?? type;
  return Object.entries(document).flatMap(([key, value]) => stateMachinesIn(key === 'DefinitionString' ? definitionOf(value) : value, path ? `${path}.${key}` : key, own));
}

function isMachine(value: object): value is StateMachine {
  return 'StartAt' in value && typeof value.StartAt === 'string' && 'States' in value && typeof value.States === 'object' && value.States !== null;
}

function typeOf(value: object): FoundStateMachine['type'] | undefined {
  const found = [...Object.entries(value), ...Object.entries((value as { Properties?: object }).Properties ?? {})].find(([key, text]) => /^(type|StateMachineType|Type)$/.test(key) && /^(EXPRESS|STANDARD)$/i.test(String(text)));
  return found ? (String(found[1]).toUpperCase() as FoundStateMachine['type']) : undefined;
}

/** Text, with or without substitutions, or parts joined by CloudFormation; its references do not matter here. */
function definitionOf(value: unknown): unknown {
  const { 'Fn::Join': join, 'Fn::Sub': sub } = (value ?? {}) as { 'Fn::Join'?: [string, unknown[]]; 'Fn::Sub'?: unknown };
  if (sub !== undefined) return definitionOf(Array.isArray(sub) ? sub[0] : sub);
  const text = typeof value === 'string' ? value : join ? join[1].map((part) => (typeof part === 'string' ? part : 'reference')).join(join[0]) : undefined;
  if (text === undefined) return value;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON (a file's name, a template): there is no machine in it to count.
    return undefined;
  }
}
