/** Marks that turn the direction of what follows, shown instead of obeyed: a name cannot pass for another one. */
export function undirected(text: string): string {
  return text.replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
