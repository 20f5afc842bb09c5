import type { HclBlock } from '../../config/parse/parse-hcl';

/** What a block says, and the blocks inside of it. */
export function textsIn({ attributes, blocks }: HclBlock): string[] {
  return [...[...attributes.values()].map(({ text }) => text), ...blocks.flatMap(textsIn)];
}
