/** `ask`, which is asked once for each key: for each folder, however many files it has. */
export function oncePer<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, { answer: T }>();
  return (key) => {
    const kept = known.get(key) ?? { answer: ask(key) };
    known.set(key, kept);
    return kept.answer;
  };
}
