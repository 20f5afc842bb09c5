import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PanelBundle } from '../html-report';
import { FriendlyError } from './friendly-error';

/** The panel as built beside the program. */
export function panelBundle(directory: string): PanelBundle {
  try {
    return { script: readFileSync(join(directory, 'webview.js'), 'utf8'), style: readFileSync(join(directory, 'webview.css'), 'utf8') };
  } catch {
    throw new FriendlyError(`The panel is not built: webview.js and webview.css are not in ${directory}. Build it with: npm run build`);
  }
}
