/** The text of a configuration without what is only noted in it, `ssr: true, // ssr: false makes files`; addresses in texts stay. */
export function withoutLineComments(text: string): string {
  return text.replace(/(?<=^|[\s,;{])\/\/.*$/gm, '');
}
