import { createHash } from 'node:crypto';
import type { ReadyState } from './messages';

/** The panel's bundle, as built. */
export interface PanelBundle {
  script: string;
  style: string;
}

/**
 * One self-contained page: the panel with its answer in it. Its policy allows exactly the script and the style that are
 * in the page, by their hash, and nothing from anywhere else.
 */
export function htmlReport(state: ReadyState, { script, style }: PanelBundle): string {
  const inlineScript = inlined(script);
  const inlineStyle = style.replaceAll(/<(?=\/style)/gi, '\\3c ');
  const policy = `default-src 'none'; script-src '${hash(inlineScript)}'; style-src '${hash(inlineStyle)}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(state.projectName)} · Hosting Cost</title>
<style>${inlineStyle}</style>
</head>
<body class="report">
<main id="panel"></main>
<script type="application/json" id="state">${embeddedJson(state)}</script>
<script>${inlineScript}</script>
</body>
</html>
`;
}

/**
 * A script that ends only where it should. Both texts can stand in strings and regular expressions alone (esbuild writes the
 * operators `<` `!` `--` apart), where the escapes mean the same; without `<!--` a nested `<script` is harmless.
 */
function inlined(script: string): string {
  return script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3c!--');
}

/** JSON that no HTML parser takes for markup and every JavaScript parser reads. */
export function embeddedJson(value: unknown): string {
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (character) => escapes[character]!);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

/** CSP source expression of a text. HTML parsers read a carriage return as a line feed. */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text.replaceAll(/\r\n?/g, '\n')).digest('base64')}`;
}
