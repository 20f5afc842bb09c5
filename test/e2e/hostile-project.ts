import { rmSync } from 'node:fs';
import { writeFiles } from '../write-files';

/** Runs where a page takes it for markup or for a command. */
export const payloads = {
  image: '<img src=x onerror="window.injected=1">',
  script: '</script><script>window.injected=2</script>',
  command: '[click](command:workbench.action.toggleZenMode)',
  rightToLeft: 'safe\u202Egnp.tsop\u2066',
  icon: '$(alert) `code` | cell | **bold**',
};

const handlers = Object.values(payloads);

/** Replaces the project by one whose names are hostile wherever a project names something: functions, files, routes, hosts, operations, settings, scenarios. */
export function writeHostileProject(folder: string): void {
  rmSync(folder, { recursive: true });
  const write = (file: string, text: string) => {
    writeFiles(folder, { [file]: text });
  };
  const file = (index: number) => `src/${['<img src=x onerror=window.injected=3>', '[x](command:workbench.action.toggleZenMode)', 'a)!(b', 'safe\u202Est.exe', "'quote\"&amp;"][index]}`;
  const functions = handlers.map((name, index) => `  ${JSON.stringify(name)}:\n    handler: ${JSON.stringify(`${file(index)}.handler`)}\n    description: ${JSON.stringify(name)}\n    events:\n      - httpApi: ${JSON.stringify(`GET /${name}`)}\n`);
  write('serverless.yml', `service: ${JSON.stringify(payloads.image)}\nprovider:\n  name: aws\n  runtime: nodejs22.x\nfunctions:\n${functions.join('')}  nowhere:\n    handler: ${JSON.stringify(`${payloads.command}.handler`)}\n`);
  handlers.forEach((name, index) => write(`${file(index)}.ts`, `import { Client } from ${JSON.stringify(`unknown-${payloads.image}`)};\n\nexport const handler = async () => {\n  await fetch(${JSON.stringify(`https://${name.replaceAll(/[^\w.<>="-]/g, '')}.test/${name}`)}, { method: ${JSON.stringify(name)} });\n  await fetch('https://plain.test/');\n  await new Client()[${JSON.stringify(name)}]();\n};\n`));
  write('hosting-cost.json', JSON.stringify({
    requestsPerMonth: 30_000_000,
    [payloads.image]: 1,
    handlers: Object.fromEntries(handlers.map((name, index) => [`${file(index)}.ts#handler`, { requestsPerMonth: 1000 * (index + 1), [name]: 1 }])),
    scenarios: Object.fromEntries(handlers.map((name) => [name, { requestsPerMonth: 5, [name]: 1 }])),
  }, undefined, 2));
}
