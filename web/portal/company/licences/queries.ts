import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Licence } from '../../../../api/licences.ts';
import { call } from '../../../app/api.ts';
import { licencesPath } from '../../../licences/queries.ts';

/** C5: adds a licence by its code; what the company is supported for may be more after it. */
export function useAddLicence(publicId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (activationCode: string) =>
      call<Licence>(licencesPath(publicId), { method: 'POST', body: { activationCode } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['licences'] }),
  });
}

/** C3: reads a whole code, which the company's activity tells. */
export const useReadCode = (publicId: string) =>
  useMutation({
    mutationFn: (licenceId: string) =>
      call<{ code: string }>(`${licencesPath(publicId)}/${licenceId}/code`, { method: 'POST' }),
  });
