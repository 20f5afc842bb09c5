/** A text in lines of at most so many characters, broken between words and each indented as the text is; a word that is longer stands on a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const [indent] = /^ */.exec(text)!;
  const lines: string[] = [];
  for (const word of text.slice(indent.length).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
