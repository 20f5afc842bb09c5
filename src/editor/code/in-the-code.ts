import vscode = require('vscode');
import { l10n } from '../../l10n';

/** What is shown of figures and told to agents, the sample, and what commands ask, loaded at its first use: one bundle, so that all of it shares one index of the figures. */
export { answerQuestion } from '../answer-question';
export { askHandler } from '../ask-handler';
export { changeNodes } from '../sidebar/change-nodes';
export { prepareIndex } from './code-index';
export { codeLenses } from './code-lenses';
export { copySample } from '../copy-sample';
export { costRows } from '../sidebar/cost-rows';
export { groupHandlers } from '../sidebar/group-handlers';
export { hoverContents } from './hover-contents';
export { inlayHints } from './inlay-hints';
export { openProjectFile } from '../open-project-file';
export { quickFixes } from './quick-fixes';
export { showStatus } from '../sidebar/show-status';
export { toggleCodeFigures } from './toggle-code-figures';
export { trafficOf } from '../sidebar/traffic-of';

l10n.speak(vscode.l10n.bundle);
