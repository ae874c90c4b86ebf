import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { LicenceImport, LicenceImports } from '../../../../api/licences.ts';
import { call } from '../../../app/api.ts';

/** While a file is read its progress is asked for. */
const ASK_EVERY_MS = 1000;

export const importsQuery = (isReading: boolean) =>
  queryOptions({
    queryKey: ['licence-imports'],
    queryFn: ({ signal }) => call<LicenceImports>('/api/licence-imports', { signal }),
    refetchInterval: isReading ? ASK_EVERY_MS : false,
  });

/** C1: sends the file as it is: the server recognises how it is written. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) =>
      call<LicenceImport>('/api/licence-imports', {
        method: 'POST',
        body: { fileName: file.name, content: await base64Of(file) },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['licence-imports'] }),
  });
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
