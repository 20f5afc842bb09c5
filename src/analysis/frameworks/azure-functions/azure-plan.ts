import type { AzurePlan } from '../../../domain';
import type { Project } from '../../framework';
import type { StatedPlans } from './stated-plans';
import { templatePlans } from './template-plans';
import { terraformPlans } from './terraform-plans';

/** Plans by the beginning of their SKU. https://learn.microsoft.com/azure/azure-functions/functions-scale */
const kinds: readonly [sku: RegExp, plan: AzurePlan][] = [[/^Y\d/i, 'consumption'], [/^FC\d/i, 'flex'], [/^EP\d/i, 'premium'], [/^[BIPS]\d/i, 'app-service']];

const known = new WeakMap<Project, { plan: AzurePlan | undefined }>();

/** The plan that Bicep, ARM templates or Terraform give the project's function apps; undefined where none says one, or several do. */
export function azurePlan(project: Project): AzurePlan | undefined {
  let answer = known.get(project);
  if (!answer) known.set(project, (answer = { plan: planAmong([templatePlans(project), terraformPlans(project)]) }));
  return answer.plan;
}

/** Web apps beside the functions have plans too: those that only functions can have go before. */
function planAmong(stated: readonly StatedPlans[]): AzurePlan | undefined {
  const plans = new Set(stated.flatMap(({ skus }) => skus).flatMap((sku) => kinds.find(([skus]) => skus.test(sku))?.[1] ?? []));
  const [own, ...others] = [...plans].filter((plan) => plan !== 'app-service');
  if (own !== undefined) return others.length === 0 ? own : undefined;
  const isOneUnknown = stated.some(({ skus }) => skus.includes(''));
  return plans.size > 0 && !isOneUnknown && stated.some(({ hasFunctionApp }) => hasFunctionApp) ? 'app-service' : undefined;
}
