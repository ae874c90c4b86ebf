export type FileKind = 'image' | 'archive' | 'text';

const archives = /\.(zip|7z|rar|gz|tgz|bz2|xz|zst|tar|cab)$/i;

/** What a file is drawn as: its picture only, nothing that anybody relies on. */
export function kindOf(name: string, mediaType: string): FileKind {
  if (mediaType.startsWith('image/')) return 'image';
  return archives.test(name) ? 'archive' : 'text';
}
