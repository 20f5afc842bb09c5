import vscode = require('vscode');
import { callHover } from '../../report/code/call-hover';
import { handlerHover } from '../../report/code/handler-hover';
import { locationOf } from '../../report/words/location';
import { type CallSite, type Spot, spotAt } from './code-index';
import type { Figures } from '../figures';
import { hoverMarkdown } from './hover-markdown';
import { projectUri } from '../workspace/project-uri';

/** Calls behind one `await` that a hover explains; the panel has them all. */
const MOST_CALLS = 4;

/** A place that the mouse points at: 1-based, with the text of its line as the editor shows it. */
export interface HoverPlace {
  file: string;
  line: number;
  column: number;
  lineText: string;
}

/** What the figures say of a place in the code; nothing for most places. Loaded at the first hover. */
export function hoverContents(root: string, figures: Figures, { file, line, column, lineText }: HoverPlace): vscode.MarkdownString[] {
  const spot = spotAt(figures, file, line, column, lineText);
  if (!spot) return [];
  const texts = spot.kind === 'handler' ? handlerTexts(spot, root, figures) : callTexts(spot, root, figures);
  return texts.map(({ text, handlerId }) => markdown(`${text}\n\n${panelLink(root, handlerId)}`));
}

function handlerTexts({ handlers }: Spot & { kind: 'handler' }, root: string, { estimate, inputs }: Figures) {
  return handlers.map((handler) => ({ text: hoverMarkdown(handlerHover(handler, estimate, inputs), addressIn(root)), handlerId: handler.id }));
}

function callTexts(spot: Exclude<Spot, { kind: 'handler' }>, root: string, { inputs }: Figures) {
  const calls: CallSite[] = spot.kind === 'call' ? [spot] : spot.calls.slice(0, MOST_CALLS);
  return calls.map(({ call, users }) => {
    const explained = callHover(call, users, inputs);
    // The call itself is elsewhere when the mouse is on a function that makes it.
    const links = spot.kind === 'call' ? explained.links : [{ label: `${call.file}:${call.line}`, location: locationOf(call) }, ...explained.links];
    return { text: hoverMarkdown({ ...explained, links }, addressIn(root)), handlerId: users[0]!.handler.id };
  });
}

function addressIn(root: string): (place: { file: string; line: number }) => string {
  return ({ file, line }) => projectUri(root, file).with({ fragment: `L${line}` }).toString();
}

function panelLink(root: string, handlerId: string): string {
  return `[${vscode.l10n.t('Open in the cost panel')}](command:hostingCost.openHandler?${encodedArguments([{ root, handlerId }])})`;
}

/** Also what would end the link. */
function encodedArguments(values: unknown[]): string {
  return encodeURIComponent(JSON.stringify(values)).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Only the one command of ours may run from a hover. */
function markdown(value: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(value);
  content.isTrusted = { enabledCommands: ['hostingCost.openHandler'] };
  return content;
}
