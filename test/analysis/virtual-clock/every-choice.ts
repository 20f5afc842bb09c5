/** What a handler is given: every member that it reads is a choice among the values that are possible. */
type Event = Record<string, unknown>;

const YES_OR_NO: readonly unknown[] = [false, true];

/** Runs with one event after the other until every combination of the choices that are really read was run. */
export async function everyChoice<T>(possible: Readonly<Record<string, readonly unknown[]>>, run: (event: Event) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const pending: Event[] = [{}];
  for (let chosen = pending.pop(); chosen; chosen = pending.pop()) {
    results.push(await run(eventOf(chosen, possible, pending)));
    if (results.length > 4096) throw new Error('too many combinations of choices');
  }
  return results;
}

/** A choice that is read for the first time takes its first value; the other values are run later. */
function eventOf(chosen: Event, possible: Readonly<Record<string, readonly unknown[]>>, pending: Event[]): Event {
  return new Proxy(chosen, {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined;
      if (!Object.hasOwn(chosen, name)) {
        const [first, ...others] = possible[name] ?? YES_OR_NO;
        for (const other of others) pending.push({ ...chosen, [name]: other });
        chosen[name] = first;
      }
      return chosen[name];
    },
  });
}
