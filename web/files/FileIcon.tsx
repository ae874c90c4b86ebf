import { IconFileText, IconFileZip, IconPhoto } from '@tabler/icons-react';
import { kindOf } from './file-kind.ts';

const icons = { image: IconPhoto, archive: IconFileZip, text: IconFileText } as const;

export function FileIcon({ name, mediaType }: { name: string; mediaType: string }) {
  const Icon = icons[kindOf(name, mediaType)];
  return <Icon size={18} stroke={1.75} aria-hidden="true" />;
}
