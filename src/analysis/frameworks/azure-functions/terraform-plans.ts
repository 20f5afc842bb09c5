import type { Project } from '../../framework';
import { literalsOf } from '../terraform/expressions';
import { terraformModules } from '../terraform/modules';
import type { StatedPlans } from './stated-plans';

/** Plans of Terraform: https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/service_plan */
export function terraformPlans(project: Project): StatedPlans {
  const stated: StatedPlans = { skus: [], hasFunctionApp: false };
  for (const module of terraformModules(project)) {
    for (const { type, labels: [resource = ''], attributes, blocks } of module.blocks) {
      if (type !== 'resource' || !resource.startsWith('azurerm_')) continue;
      // An app of this kind has a plan of one kind, wherever that is made.
      if (resource === 'azurerm_function_app_flex_consumption') stated.skus.push('FC1');
      stated.hasFunctionApp ||= /^azurerm_(?:linux_|windows_)?function_app$/.test(resource);
      const sku = resource === 'azurerm_service_plan' ? attributes.get('sku_name') : resource === 'azurerm_app_service_plan' ? blocks.find((block) => block.type === 'sku')?.attributes.get('size') : undefined;
      const literals = sku ? literalsOf(module, sku.text).map(([text]) => text) : [];
      stated.skus.push(...(sku && literals.length === 0 ? [''] : literals));
    }
  }
  return stated;
}
