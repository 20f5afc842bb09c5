/** What the language and the platform compute with, as a value of this process: a pattern, a URL, bytes. Only what is known goes into one. */
export type HostValue = RegExp | URL | URLSearchParams | ArrayBuffer | DataView | TextDecoder | TextEncoder | NodeJS.TypedArray;

/** An object whose methods compute at once and wait for nobody: they are asked themselves. */
export class Host {
  constructor(
    readonly value: HostValue,
    /** What changes with it: the URL of its search parameters, the bytes that it is a section of. */
    readonly whole?: Host,
  ) {}

  private hasUnknown = false;

  /** Something that only a run could tell was put into it, in place of which a sign stands: of a URL that is known but for its query. */
  get isOpen(): boolean {
    return this.whole?.isOpen ?? this.hasUnknown;
  }

  /** What is known of its text all the same: where a URL begins. */
  get beginning(): string | undefined {
    return this.value instanceof URL ? `${this.value.origin}/` : undefined;
  }

  open(): void {
    if (this.whole) this.whole.open();
    else this.hasUnknown = true;
  }
}

export function isHostValue(value: unknown): value is HostValue {
  return value instanceof RegExp || value instanceof URL || value instanceof URLSearchParams || value instanceof ArrayBuffer || ArrayBuffer.isView(value) || value instanceof TextDecoder || value instanceof TextEncoder;
}
