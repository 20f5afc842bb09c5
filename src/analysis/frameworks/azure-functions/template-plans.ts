import type { Project } from '../../framework';
import { callsIn } from '../../config/other-languages/calls-in';
import { openBracket } from '../../config/other-languages/open-bracket';
import { programText } from '../../config/other-languages/program-text';
import type { StatedPlans } from './stated-plans';

/** No person writes more into one file. */
const maxTextLength = 1_000_000;
/** A plan in an ARM template or in Bicep, there also by a module. */
const plan = /Microsoft\.Web\/serverfarms|\bmodule\s{1,9}\w{1,80}\s{1,9}'[\w.:/@-]{0,200}?(?:app-?service-?plan|serverfarm|hosting-?plan)/gi;
const functionApp = /\bkind["']?\s*:\s*["']functionapp/i;
/** Its name, in quotes or as a parameter: `sku: { name: 'Y1' }`, `skuName: 'FC1'`, `"name": "[parameters('sku')]"`. */
const sku = /\b(?:sku["']?\s*:\s*\{[^{}]*?\bname|skuName)["']?\s*:\s*(?:["'](\w+)["']|"\[parameters\('(\w+)'\)\]"|(\w+))/;

/** Plans of Bicep and of ARM templates. https://learn.microsoft.com/azure/templates/microsoft.web/serverfarms */
export function templatePlans(project: Project): StatedPlans {
  const stated: StatedPlans = { skus: [], hasFunctionApp: false };
  for (const file of project.files) {
    const isBicep = file.endsWith('.bicep');
    const source = isBicep || file.endsWith('.json') ? project.read(file) : undefined;
    if (source === undefined || source.length > maxTextLength) continue;
    stated.hasFunctionApp ||= functionApp.test(source);
    if (source.search(plan) < 0) continue;
    const { text, bare } = programText(file, source);
    const calls = callsIn(bare);
    for (const { index } of text.matchAll(plan)) {
      const open = isBicep ? bare.indexOf('{', index) : openBracket(bare.slice(0, index), '{', '}');
      const written = open === undefined || open < 0 ? undefined : sku.exec(text.slice(open, calls.closing(open)));
      if (!written) continue;
      const [, name, parameter, variable] = written;
      stated.skus.push(name ?? defaultOf(text, parameter ?? variable) ?? '');
    }
  }
  return stated;
}

/** `param sku string = 'Y1'`, `var sku = 'Y1'`, `"sku": { "type": "string", "defaultValue": "Y1" }`. */
function defaultOf(text: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const [, bicep, arm] = new RegExp(String.raw`\b(?:param\s+${name}\s+string|var\s+${name})\s*=\s*'(\w+)'|"${name}"\s*:\s*\{[^{}]*"defaultValue"\s*:\s*"(\w+)"`).exec(text) ?? [];
  return bicep ?? arm;
}
