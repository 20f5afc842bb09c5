type Listener = (id: string) => unknown;

const listeners = new Map<string, Set<Listener>>();

export function on(type: string, listener: Listener): () => void {
  const known = listeners.get(type) ?? new Set();
  listeners.set(type, known.add(listener));
  return () => void known.delete(listener);
}

export const publish = (type: string, id: string) => Promise.all([...(listeners.get(type) ?? [])].map((listener) => listener(id)));
