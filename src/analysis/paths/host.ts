/** What the language and the platform compute with, as a value of this process: a pattern, a URL, bytes. Only what is known goes into one. */
export type HostValue = RegExp | URL | URLSearchParams | ArrayBuffer | DataView | TextDecoder | TextEncoder | NodeJS.TypedArray;

/** An object whose methods compute at once and wait for nobody: they are asked themselves. */
export class Host {
  constructor(
    readonly value: HostValue,
    /** What changes with it: the URL of its search parameters, the bytes that it is a section of. */
    readonly whole?: Host,
  ) {}
}

export function isHostValue(value: unknown): value is HostValue {
  return value instanceof RegExp || value instanceof URL || value instanceof URLSearchParams || value instanceof ArrayBuffer || ArrayBuffer.isView(value) || value instanceof TextDecoder || value instanceof TextEncoder;
}
