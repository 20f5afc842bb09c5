/** Peer: the project read with ts-morph as its documentation shows it, every node visited. */
import { Project } from 'ts-morph';
import { listFiles } from '../../../src/analysis/files/list-files';
import { printFigures } from '../print-figures';

const [root = ''] = process.argv.slice(2);
const project = new Project({ compilerOptions: { allowJs: true }, skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
for (const file of listFiles(root).files) if (/\.[cm]?[jt]sx?$/.test(file)) project.addSourceFileAtPath(`${root}/${file}`);
let awaits = 0;
for (const source of project.getSourceFiles()) for (const node of source.getDescendants()) if (node.getKindName() === 'AwaitExpression') awaits++;
printFigures({ awaits });
