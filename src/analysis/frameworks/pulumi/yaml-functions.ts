import { positionOf, type ConfigObject } from '../../config/parse/config-object';
import { lambdaSizes } from '../../config/stated/lambda-sizes';
import { locatePacked } from '../../config/locate/locate-packed';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project, StaticValue } from '../../framework';

/** Functions of a program in YAML: `type: aws:lambda:Function`. https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/ */
export function* yamlFunctions(project: Project, config: string): Iterable<HandlerDeclaration> {
  const resources = asObject(asObject(parseConfig(project, config))?.resources) ?? {};
  for (const [name, value] of Object.entries(resources)) {
    const resource = asObject(value);
    const properties = lowered(asObject(resource?.properties) ?? {});
    if (!/^aws:lambda(?:\/function)?:Function$/.test(asString(resource?.type) ?? '')) continue;
    const runtime = asString(properties.runtime);
    const handler = asString(properties.handler);
    const located = handler === undefined ? undefined : locatePacked(project, folderOf(config), archives(properties.code), handler);
    const line = positionOf(resources, name)?.line ?? 1;
    if (!located) project.skip({ name, runtime: runtime?.startsWith('nodejs') ? 'code that its program does not name' : (runtime ?? 'unknown runtime'), file: config, line });
    else yield { name, framework: 'pulumi', trigger: 'other', frontDoor: 'none', ...located, evidence: { file: config, line, reason: `resource ${name}` }, ...lambdaSizes(properties), runtime };
  }
}

/** Names are written with a small or a capital first letter. */
function lowered(properties: ConfigObject): ConfigObject {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value]));
}

/** `{ fn::fileArchive: ./app }`, also as parts of an `fn::assetArchive`. */
function archives(value: StaticValue): string[] {
  return Object.entries(asObject(value) ?? {}).flatMap(([key, member]) => (/^fn::(?:file|string)?(?:archive|asset)$/i.test(key) && typeof member === 'string' ? [member] : archives(member)));
}
