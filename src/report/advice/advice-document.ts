import type { AdviceNote } from './advice-notes';
import type { Section } from '../documents/document';
import { money } from '../words/format';

/** What `advise` prints: the dearest first, each with its place and its reason. */
export function adviceDocument(notes: readonly AdviceNote[], projectName: string, currency: string): Section[] {
  const total = notes.reduce((sum, { savedPerMonth }) => sum + savedPerMonth, 0);
  const summary = notes.length > 0 ? `${projectName}: ${notes.length === 1 ? '1 piece' : `${notes.length} pieces`} of advice, worth ${money(total, currency)} a month on AWS.` : `${projectName}: no advice. What is not certain is not said.`;
  const rows = notes.map(({ range: { file, line }, savedPerMonth, message }) => ({ title: `${file}:${line} · ${money(savedPerMonth, currency)} a month`, paragraphs: [message] }));
  const fixes = notes.filter(({ edits }) => edits).length;
  const end = `${fixes > 0 ? `${fixes} of them as a quick fix in VS Code. ` : ''}A comment "hosting-cost-ignore-next-line" above a place hides its advice.`;
  return [{ paragraphs: [summary] }, ...rows, ...(notes.length > 0 ? [{ paragraphs: [end] }] : [])];
}
