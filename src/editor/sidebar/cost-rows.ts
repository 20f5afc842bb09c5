import vscode = require('vscode');
import { sidebar } from '../../report/sidebar';
import type { Grouping } from '../../report/sidebar';
import type { Session } from '../session';
import type { CostNode } from './cost-node';

/** A project's rows in the sidebar: totals, handlers by cost, their awaited calls. */
export function costRows(session: Session): CostNode[] {
  if (!session.figures) return [];
  const { analysis, estimate, inputs, callCosts: costs } = session.figures;
  const groupBy = vscode.workspace.getConfiguration('hostingCost', vscode.Uri.file(session.root)).get<Grouping>('sidebar.groupBy', 'none');
  return sidebar(analysis, estimate, inputs, { groupBy, costs }).map((row) => ({ kind: 'row', session, row }));
}
