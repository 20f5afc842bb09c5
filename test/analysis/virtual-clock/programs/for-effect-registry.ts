export const methods = new Map<string, (count: number) => Promise<unknown>>();

export function method(name: string, run: (count: number) => Promise<unknown>): void {
  methods.set(name, run);
}
