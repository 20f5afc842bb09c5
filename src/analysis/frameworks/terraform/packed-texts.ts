import type { Module } from './modules';

/** What an `archive_file` packs, and what is put into a bucket as an `aws_s3_object`. */
export function packedTexts(module: Module, type: string, name: string): string[] {
  const block = module.blocks.find(({ labels }) => labels[0] === type && labels[1] === name);
  return ['source_dir', 'source_file', 'source'].flatMap((key) => block?.attributes.get(key)?.text ?? []);
}
