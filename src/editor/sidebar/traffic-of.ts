import vscode = require('vscode');
import type { Estimate } from '../../domain';
import { isTrafficAssumed } from '../../estimate/is-traffic-assumed';
import { requests } from '../../report/words/format';

/** Traffic and region that an estimate is for. */
export function trafficOf({ assumptions, requestsPerMonth, region }: Estimate): string {
  const traffic = requests(requestsPerMonth);
  return isTrafficAssumed(assumptions) ? vscode.l10n.t('{0} requests a month (assumed), {1}', traffic, region) : vscode.l10n.t('{0} requests a month, {1}', traffic, region);
}
