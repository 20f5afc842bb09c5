/** A program in another language: a comment is blanks, every line and column stays where it is. */
export interface ProgramText {
  text: string;
  /** With blanks for its strings too: what is a bracket, a name or a comma here is one. */
  bare: string;
}

/** A string that nothing closes ends with its line or with the text. The first group is a comment. */
const python = /(#[^\n]*)|"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"[^"\\\n]*(?:\\[^][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'?/g;
/** C#, Go, Java and Kotlin. */
const braces = /(\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))|"""[^]*?(?:"""|$)|@\$?"[^"]*(?:""[^"]*)*"?|`[^`]*`?|"[^"\\\n]*(?:\\[^][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[^][^'\\\n]*)*'?/g;

/** Reads a program by its file's name. */
export function programText(file: string, source: string): ProgramText {
  const tokens = file.endsWith('.py') ? python : braces;
  const text = source.replace(tokens, (token: string, comment?: string) => (comment === undefined ? token : blank(token)));
  return { text, bare: text.replace(tokens, blank) };
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, ' ');
}
