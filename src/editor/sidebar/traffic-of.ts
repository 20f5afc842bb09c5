import vscode = require('vscode');
import { isTrafficAssumed } from '../../estimate/is-traffic-assumed';
import { requests } from '../../report/words/format';
import type { Session } from '../session';

/** Traffic and region that the figures are for, where they are all for the same. */
export function trafficOf(sessions: readonly Session[]): string | undefined {
  const [only, ...others] = sessions.flatMap(({ figures }) => (figures?.analysis.handlers.length ? figures.estimate : []));
  if (!only || others.length > 0) return undefined;
  const [traffic, region] = [requests(only.requestsPerMonth), only.region];
  return isTrafficAssumed(only.assumptions) ? vscode.l10n.t('{0} requests a month (assumed), {1}', traffic, region) : vscode.l10n.t('{0} requests a month, {1}', traffic, region);
}
