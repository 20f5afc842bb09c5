/** What is read off a file's text and nothing else. */
export interface TextPart<Part = unknown> {
  /** Its own, also in another session. */
  name: string;
  /** In the order in which parts were made. */
  number: number;
  of(text: string): Part;
}

/** So many bits are noted of a file beside others. */
const MOST_PARTS = 24;

/** Every part there is, by its name. */
export const textParts = new Map<string, TextPart>();

/** Made once, when the module loads. */
export function textPart<Part>(name: string, of: (text: string) => Part): TextPart<Part> {
  if (textParts.size >= MOST_PARTS) throw new Error(`There are more than ${MOST_PARTS} parts of texts: ${name}. Make what is noted of them wider.`);
  if (textParts.has(name)) throw new Error(`Two parts of texts are called ${name}. Name one of them differently.`);
  const part = { name, number: textParts.size, of };
  textParts.set(name, part);
  return part;
}
