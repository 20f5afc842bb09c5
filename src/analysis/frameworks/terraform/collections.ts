/** Texts of an HCL list's items: `["a", local.b]`. */
export function itemsOf(text: string): string[] {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  return inner === undefined ? [] : parts(inner, /,/);
}

/** Keys of an HCL object with the texts of their values: `{ a = 1, "b" = { … } }`, the last of a key. */
export function entriesOf(text: string): [string, string][] {
  const inner = /^\s*\{([\s\S]*)\}\s*$/.exec(text)?.[1];
  return inner === undefined ? [] : parts(inner, /[,\n]/).flatMap((entry): [string, string][] => {
    const [, quoted, bare, value] = /^(?:"([^"]+)"|\(?([\w.-]+)\)?)\s*[=:](?!=)\s*([\s\S]+)$/.exec(entry) ?? [];
    return value === undefined ? [] : [[quoted ?? bare ?? '', value.trim()]];
  });
}

/** The text cut at separators outside brackets, texts and comments. */
function parts(text: string, separator: RegExp): string[] {
  const found: string[] = [];
  let depth = 0;
  let part = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '#' || (letter === '/' && text[at + 1] === '/')) {
      const end = text.indexOf('\n', at);
      at = (end < 0 ? text.length : end) - 1;
    } else if (letter === '"') {
      const end = /^"(?:\\.|\$\{[^}]*\}|\$(?!\{)|[^"\\$])*"/.exec(text.slice(at, at + 10_000))?.[0].length ?? 1;
      part += text.slice(at, at + end);
      at += end - 1;
    } else if (depth === 0 && separator.test(letter)) {
      found.push(part.trim());
      part = '';
    } else {
      depth += /[[{(]/.test(letter) ? 1 : /[\]})]/.test(letter) ? -1 : 0;
      part += letter;
    }
  }
  return [...found, part.trim()].filter((one) => one !== '');
}
