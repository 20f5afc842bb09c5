import assert from 'node:assert/strict';
import { homeOf } from '../../src/hosting/home-of';
import { analyzeFiles } from './analyze-files';

/** What is offered for the functions of an app beside which these files stand. */
async function homeBeside(files: Record<string, string>): Promise<string | undefined> {
  const { handlers } = await analyzeFiles({
    'host.json': '{}',
    'package.json': '{ "dependencies": { "@azure/functions": "4" } }',
    'src/index.js': "const { app } = require('@azure/functions');\napp.http('orders', { handler: async () => ({}) });",
    ...files,
  });
  assert.equal(handlers.length, 1);
  return homeOf(handlers[0]!)?.optionId;
}

const bicep = (sku: string, more = '') => `${more}\nresource plan 'Microsoft.Web/serverfarms@2023-12-01' = {\n  name: 'plan'\n  // sku: { name: 'B1' }\n  sku: ${sku}\n  properties: { reserved: true }\n}\n`;
const app = "resource site 'Microsoft.Web/sites@2023-12-01' = {\n  name: 'site'\n  kind: 'functionapp,linux'\n}\n";
const template = (sku: string, kind = 'functionapp') => JSON.stringify({ parameters: { sku: { type: 'string', defaultValue: 'EP2' } }, resources: [{ type: 'Microsoft.Storage/storageAccounts', sku: { name: 'S1' } }, { type: 'Microsoft.Web/serverfarms', name: 'plan', sku: { tier: 'any', name: sku } }, { type: 'Microsoft.Web/sites', kind, properties: { serverFarmId: "[resourceId('Microsoft.Web/serverfarms', 'plan')]" } }] });
const terraform = (sku: string) => `resource "azurerm_service_plan" "plan" {\n  os_type  = "Linux"\n  sku_name = ${sku}\n}\nresource "azurerm_linux_function_app" "app" {\n  service_plan_id = azurerm_service_plan.plan.id\n}\n`;

describe('the plan of a function app', () => {
  const stated: [title: string, files: Record<string, string>, optionId: string][] = [
    ['Consumption where nothing says it', {}, 'azure-functions-consumption'],
    ['Bicep', { 'infra/main.bicep': bicep("{ name: 'FC1', tier: 'FlexConsumption' }") }, 'azure-functions-flex'],
    ['Bicep, tier first', { 'infra/main.bicep': bicep("{\n    tier: 'ElasticPremium'\n    name: 'EP1'\n  }") }, 'azure-functions-premium'],
    ["Bicep, by a parameter's default", { 'infra/main.bicep': bicep('{ name: planSku }', "param planSku string = 'FC1'") }, 'azure-functions-flex'],
    ['a module of Bicep', { 'infra/main.bicep': "module plan './core/host/appserviceplan.bicep' = {\n  params: {\n    sku: {\n      name: 'EP1'\n    }\n  }\n}" }, 'azure-functions-premium'],
    ['a verified module of Bicep', { 'infra/main.bicep': "module plan 'br/public:avm/res/web/serverfarm:0.4.1' = {\n  params: {\n    skuName: 'FC1'\n  }\n}" }, 'azure-functions-flex'],
    ['Bicep, a plan of App Service', { 'infra/main.bicep': bicep("{ name: 'P1v3' }", app) }, 'azure-app-service'],
    ['Bicep, a web app beside functions that no file gives a plan', { 'infra/main.bicep': bicep("{ name: 'P1v3' }") }, 'azure-functions-consumption'],
    ['Bicep, a web app beside functions on Flex', { 'infra/web.bicep': bicep("{ name: 'B1' }", app), 'infra/functions.bicep': bicep("{ name: 'FC1' }") }, 'azure-functions-flex'],
    ['Bicep, a web app beside functions whose plan only a deployment names', { 'infra/web.bicep': bicep("{ name: 'B1' }"), 'infra/functions.bicep': bicep('{ name: planSku }', `param planSku string\n${app}`) }, 'azure-functions-consumption'],
    ['Terraform, the same', { 'web.tf': 'resource "azurerm_service_plan" "web" {\n  sku_name = "B1"\n}', 'main.tf': `variable "sku" {}\n${terraform('var.sku')}` }, 'azure-functions-consumption'],
    ['two plans for functions', { 'infra/one.bicep': bicep("{ name: 'EP1' }"), 'infra/two.bicep': bicep("{ name: 'FC1' }") }, 'azure-functions-consumption'],
    ['an ARM template', { 'azuredeploy.json': template('EP1') }, 'azure-functions-premium'],
    ["an ARM template, by a parameter's default", { 'azuredeploy.json': template("[parameters('sku')]") }, 'azure-functions-premium'],
    ['an ARM template, a plan of App Service', { 'azuredeploy.json': template('S1') }, 'azure-app-service'],
    ['Terraform', { 'main.tf': terraform('"EP1"') }, 'azure-functions-premium'],
    ["Terraform, by a variable's default", { 'main.tf': `variable "sku" {\n  default = "B2"\n}\n${terraform('var.sku')}` }, 'azure-app-service'],
    ['Terraform, an app on Flex', { 'main.tf': 'resource "azurerm_function_app_flex_consumption" "app" {\n  instance_memory_in_mb = 2048\n}' }, 'azure-functions-flex'],
    ['Terraform, the plan of older versions', { 'main.tf': 'resource "azurerm_app_service_plan" "plan" {\n  sku {\n    tier = "ElasticPremium"\n    size = "EP1"\n  }\n}' }, 'azure-functions-premium'],
  ];
  for (const [title, files, optionId] of stated) it(`is read from configuration: ${title}`, async () => assert.equal(await homeBeside(files), optionId));
});
