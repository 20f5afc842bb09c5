import vscode = require('vscode');
import { handlerLens } from '../../report/code/handler-lens';
import { placesIn } from './code-index';
import type { Figures } from '../figures';
import { inCurrency } from './in-currency';
import { toVscodeRange } from './to-vscode-range';

/** Above each handler of the file what it costs; a click opens the panel at it. Handlers cheaper than `hideBelow`, USD per month, have none. */
export function codeLenses(root: string, figures: Figures, file: string, hideBelow: number): vscode.CodeLens[] {
  const costs = new Map(figures.estimate.handlers.map((cost) => [cost.id, cost]));
  return placesIn(figures, file).handlers.flatMap(({ id, name, range }) => {
    const cost = costs.get(id);
    const lens = cost && handlerLens(cost, figures.estimate);
    if (!lens || lens.costPerMonth < inCurrency(hideBelow, figures)) return [];
    const tooltip = vscode.l10n.t('{0}: open in the cost panel', name);
    return new vscode.CodeLens(toVscodeRange(range), { title: lens.text, tooltip, command: 'hostingCost.openHandler', arguments: [{ root, handlerId: id }] });
  });
}
