/** A state of a workflow that CDK code builds, linked as the code links it. */
export interface WorkflowState {
  name: string;
  type: string;
  next?: WorkflowState;
  choices: WorkflowState[];
  otherwise?: WorkflowState;
  branches: WorkflowState[];
  items?: WorkflowState;
  /** Line of its construct, 1-based. */
  line?: number;
  /** The function that a `LambdaInvoke` waits for, as the code names it. */
  lambda?: string;
  /** It has its own way to go on after an error. */
  isGuarded?: true;
}

/** What `next` takes and gives: where it begins, and how each of its open ends goes on. */
export interface Chain {
  start: WorkflowState;
  ends: ((next: WorkflowState) => void)[];
  /** Of a Choice: the chains behind it, which `afterwards` brings together. */
  behind?: Chain[];
}

export function newState(name: string, type: string): Chain {
  const state: WorkflowState = { name, type, choices: [], branches: [] };
  const isLast = type === 'Choice' || type === 'Succeed' || type === 'Fail';
  return { start: state, ends: isLast ? [] : [(next) => { state.next = next; }], ...(type === 'Choice' ? { behind: [] } : {}) };
}
