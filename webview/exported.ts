import type { ExportFormat } from '../src/messages';
import { documentMarkdown } from '../src/report/documents/document-markdown';
import { estimateCsv } from '../src/report/documents/estimate-csv';
import { estimateDocument } from '../src/report/documents/estimate-document';
import { estimateJson } from '../src/report/documents/estimate-json';
import type { PanelFigures } from './figures';

/** What a file of a format holds: text, or base64 of a picture; undefined where the host makes it, or where no chart is in sight. */
export function exported(format: ExportFormat, figures: PanelFigures, projectName: string): string | undefined {
  switch (format) {
    case 'md':
      return documentMarkdown(estimateDocument(figures, figures.whole(), projectName));
    case 'csv':
      return estimateCsv(figures.whole());
    case 'json':
      return `${JSON.stringify(estimateJson(figures.whole()), undefined, 2)}\n`;
    case 'png':
      return picture();
    case 'html':
      return '';
  }
}

/** The chart in sight on the page's background, as base64. */
function picture(): string | undefined {
  const chart = [...document.querySelectorAll('canvas')].find((canvas) => canvas.checkVisibility());
  if (!chart) return undefined;
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [chart.width, chart.height];
  const context = copy.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(chart, 0, 0);
  return copy.toDataURL('image/png').split(',')[1];
}
