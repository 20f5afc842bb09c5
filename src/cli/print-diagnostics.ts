import type { Diagnostic } from '../domain';
import { printable } from '../report/words/printable';

/** One line each, as compilers write them, so that a terminal links to the place. */
export function printDiagnostics(diagnostics: Diagnostic[], stderr: NodeJS.WritableStream): void {
  for (const { file, line, severity, message } of diagnostics) {
    if (severity !== 'information') stderr.write(`${printable(`${file}${line === undefined ? '' : `:${line}`}: ${severity}: ${message}`)}\n`);
  }
}
