import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { useMe } from '../app/session.ts';
import type { ExportProps } from './ExportMenu.tsx';

const ExportMenu = lazy(async () => {
  await i18next.loadNamespaces('lists');
  return import('./ExportMenu.tsx');
});

/** Where the list of one company is to be had as a table. */
export const exportPath = (publicId: string, list: 'people' | 'licences' | 'activity'): string =>
  `/api/companies/${encodeURIComponent(publicId)}/${list}/export`;

/**
 * The way to take a list along; the list itself need not wait for it. Staff who look on as a member have none: a file's
 * address says nothing of the one looked at.
 */
export function Export(props: ExportProps) {
  const { viewing } = useMe();
  if (viewing) return null;
  return (
    <Suspense fallback={null}>
      <ExportMenu {...props} />
    </Suspense>
  );
}
