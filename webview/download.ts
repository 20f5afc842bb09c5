import type { ExportFormat } from '../src/messages';

const types: Record<ExportFormat, string> = { csv: 'text/csv', html: 'text/html', json: 'application/json', md: 'text/markdown', png: 'image/png' };

/** Saves a file as a browser does: text, or base64 of a picture. */
export function download(format: ExportFormat, content: string, name: string): void {
  const bytes = format === 'png' ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) : content;
  const address = URL.createObjectURL(new Blob([bytes], { type: types[format] }));
  const link = document.createElement('a');
  [link.href, link.download] = [address, `${name}-hosting-cost.${format}`];
  link.click();
  // The browser has read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
