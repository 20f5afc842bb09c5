/** A text between quotes, which may hold what looks like a comment (`'/api/**'`), or a comment. */
const quotedOrComment = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`\n]*`|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|(?<=^|[\s,;{])\/\/.*$/gm;

/** The text of a configuration without what is only noted in it, `ssr: true, // ssr: false makes files`; every line stays where it is. */
export function withoutComments(text: string): string {
  return text.replace(quotedOrComment, (found) => (found.startsWith('/') ? found.replace(/[^\n]+/g, '') : found));
}
