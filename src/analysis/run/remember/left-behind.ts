import type { TraceStep } from '../call-site';
import type { Value } from '../values/value';
import type { Journal, Variables } from './journal';
import { peek } from './watched-members';

/** What a path that left early had in a variable that was there before. */
interface Left {
  variables: Variables;
  name: string;
  value: Value;
}

/** `if (fits) { route = each; break; }`: what paths that leave a scope early wrote is there after that scope, by the scope's id. */
export class LeftBehind {
  private readonly byScope = new Map<number, Left[]>();

  /** Of an arm that only leaves. What it declared itself nobody can see afterwards; a promise is joined where it was begun. */
  note(steps: readonly TraceStep[], journal: Journal): void {
    const targets = [...exitsOf(steps.at(-1))];
    if (targets.length === 0) return;
    const left = [...journal].flatMap(([variables, before]) =>
      [...before].flatMap(([name, old]) => {
        const value = peek(variables, name);
        return old === undefined || !value || value === old || value.type === 'promise' ? [] : [{ variables, name, value }];
      }),
    );
    if (left.length === 0) return;
    for (const to of targets) this.byScope.set(to, [...(this.byScope.get(to) ?? []), ...left]);
  }

  /** Gives what was left for the scope, once. */
  take(scope: number): readonly Left[] {
    const left = this.byScope.get(scope) ?? [];
    this.byScope.delete(scope);
    return left;
  }

  restart(): void {
    this.byScope.clear();
  }
}

/** Scopes that the end of an arm goes to. Exits before it are those of arms within. */
function* exitsOf(step: TraceStep | undefined): Iterable<number> {
  if (step?.kind === 'exit' && step.to !== 0) yield step.to;
  else if (step?.kind === 'sequence') yield* exitsOf(step.steps.at(-1));
  else if (step?.kind === 'branch') for (const { body } of step.arms) yield* exitsOf(body);
}
