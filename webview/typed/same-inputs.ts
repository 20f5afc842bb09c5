import type { ProjectInputs } from '../../src/domain';

/** Whether two inputs say the same: what is undefined or empty says nothing, and order does not matter. */
export function sameInputs(a: ProjectInputs, b: ProjectInputs): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const text = inner === undefined ? '{}' : stable(inner);
    return text === '{}' ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${entries.sort().join(',')}}`;
}
