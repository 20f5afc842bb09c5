/** A condition without its opposite's mark. */
export function conditionName(condition: string): string {
  return condition.startsWith('!') ? condition.slice(1) : condition;
}
