import { ts } from '../../syntax';

/** Statements of one transaction or session share a connection: they run one after another whatever the code says. Those of Firestore do not: its documents tell to read them at once. */
export function isInTransaction(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return /^(?:tx|trx)$|transaction|session$/i.test(node.text);
  return ts.forEachChild(node, (child) => isInTransaction(child) || undefined) === true;
}
