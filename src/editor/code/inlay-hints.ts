import vscode = require('vscode');
import { callHint } from '../../report/code/call-hint';
import { behindAwait } from './behind-await';
import { type CallSite, placesIn, spotAt } from './code-index';
import type { Figures } from '../figures';
import { inCurrency } from './in-currency';
import { hoverContents } from './hover-contents';

interface HintPlace {
  position: vscode.Position;
  calls: CallSite[];
}

/** In front of what is awaited in the range, `await 310 ms · ≤$14/mo charge(order)`: how long, and what that costs. What is cheaper than `hideBelow`, USD per month, has no hint. */
export function inlayHints(root: string, figures: Figures, file: string, document: vscode.TextDocument, range: vscode.Range, hideBelow: number): vscode.InlayHint[] {
  const places = [...ownCalls(figures, file, document), ...callsThrough(figures, file, document, range)];
  return places.filter(({ position }) => range.contains(position)).flatMap(({ position, calls }) => {
    const hint = callHint(calls, figures.inputs);
    if (!hint || (hint.costPerMonth !== undefined && hint.costPerMonth < inCurrency(hideBelow, figures))) return [];
    const shown = new vscode.InlayHint(position, hint.text);
    shown.paddingRight = true;
    shown.tooltip = tooltip(root, figures, calls[0]!);
    return shown;
  });
}

/** Calls that stand in the file itself, behind their `await` where it is on their line, else at their beginning; several operations of one call together. */
function ownCalls(figures: Figures, file: string, document: vscode.TextDocument): HintPlace[] {
  const places = new Map<string, HintPlace>();
  for (const site of placesIn(figures, file).calls) {
    const { line, column } = site.call;
    const place = places.get(`${line}:${column}`) ?? { position: new vscode.Position(line - 1, behindAwait(line <= document.lineCount ? document.lineAt(line - 1).text : '', column - 1)), calls: [] };
    place.calls.push(site);
    places.set(`${line}:${column}`, place);
  }
  return [...places.values()];
}

/** `await save(order)`: the calls behind the name stand elsewhere. */
function callsThrough(figures: Figures, file: string, document: vscode.TextDocument, range: vscode.Range): HintPlace[] {
  const places: HintPlace[] = [];
  for (let line = range.start.line; line <= Math.min(range.end.line, document.lineCount - 1); line++) {
    const lineText = document.lineAt(line).text;
    for (const match of lineText.matchAll(/\bawait\s+(?=[\w$])/g)) {
      const spot = spotAt(figures, file, line + 1, match.index + 1, lineText);
      if (spot?.kind === 'through') places.push({ position: new vscode.Position(line, match.index + match[0].length), calls: spot.calls });
    }
  }
  return places;
}

/** The hover of the call. */
function tooltip(root: string, figures: Figures, { call }: CallSite): vscode.MarkdownString | undefined {
  return hoverContents(root, figures, { file: call.file, line: call.line, column: call.column, lineText: '' })[0];
}
