import type { Statement } from '../../ir';
import { rareShare } from './rare-share';

/** Shares of requests that enter a `switch` at each of these bodies (empty: past all of them): each is as likely as any other, but for those that end in an error or a refusal. */
export function caseShares(bodies: readonly (readonly Statement[])[]): number[] {
  const rare = bodies.map(rareShare);
  const usual = rare.filter((share) => share === undefined).length;
  if (usual === 0) return bodies.map(() => 1 / bodies.length);
  const even = 1 / bodies.length;
  // A rare way is never more likely than it would be among equals.
  const taken = rare.reduce<number>((sum, share) => sum + Math.min(share ?? 0, even), 0);
  return rare.map((share) => (share === undefined ? (1 - taken) / usual : Math.min(share, even)));
}
