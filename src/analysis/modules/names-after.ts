/** `orders.ts`, `orders/index.ts` */
const NAMED_MODULE = /^[^/]*(?:\/index)?\.[cm]?[jt]sx?$/;
const MODULE = /\.[cm]?[jt]sx?$/;
const NO_PART = /\.(?:d|spec|test)\.[cm]?[jt]sx?$/;

/** How the paths of a project's modules go on that begin in some way. */
export class NamesAfter {
  private readonly known = new Map<string, string[]>();

  constructor(private readonly files: ReadonlySet<string>) {}

  /** Files of one folder, and folders in it that have an index. Tests are none. */
  of(begin: string): string[] {
    let names = this.known.get(begin);
    if (!names) this.known.set(begin, (names = this.below(begin).filter((name) => NAMED_MODULE.test(name))));
    return names;
  }

  /** In whatever folder below. Tests are none. */
  below(begin: string): string[] {
    return [...this.files].filter((file) => file.startsWith(begin)).map((file) => file.slice(begin.length)).filter((name) => MODULE.test(name) && !NO_PART.test(name));
  }
}
