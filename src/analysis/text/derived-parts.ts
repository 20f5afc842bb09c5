import type { TextPart } from './text-part';

/** What was read off texts: a file that declares hundreds of handlers is asked for each of them. */
export class DerivedParts {
  private readonly known = new Map<TextPart, Map<string, unknown>>();

  constructor(private readonly read: (file: string) => string) {}

  of<Part>(file: string, part: TextPart<Part>): Part {
    let parts = this.known.get(part);
    if (!parts) this.known.set(part, (parts = new Map()));
    if (!parts.has(file)) parts.set(file, part.of(this.read(file)));
    return parts.get(file) as Part;
  }
}
