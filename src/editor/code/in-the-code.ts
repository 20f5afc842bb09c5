import vscode = require('vscode');
import { l10n } from '../../l10n';

/** What is shown in the code and told to agents, the sample, and what a command asks, loaded at its first use: one bundle, so that all of it shares one index of the figures. */
export { answerQuestion } from '../answer-question';
export { changeNodes } from '../sidebar/change-nodes';
export { prepareIndex } from './code-index';
export { codeLenses } from './code-lenses';
export { copySample } from '../copy-sample';
export { groupHandlers } from '../sidebar/group-handlers';
export { hoverContents } from './hover-contents';
export { inlayHints } from './inlay-hints';
export { quickFixes } from './quick-fixes';
export { toggleCodeFigures } from './toggle-code-figures';

l10n.speak(vscode.l10n.bundle);
