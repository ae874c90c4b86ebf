import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompanyLicences, Licence } from '../../../../api/licences.ts';
import { call } from '../../../app/api.ts';

const path = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}/licences`;

/** The names of products are in the reader's language. */
export const licencesQuery = (publicId: string, language: string) =>
  queryOptions({
    queryKey: ['licences', publicId, language],
    queryFn: ({ signal }) => call<CompanyLicences>(path(publicId), { signal }),
  });

/** C5: adds a licence by its code; what the company is supported for may be more after it. */
export function useAddLicence(publicId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (activationCode: string) =>
      call<Licence>(path(publicId), { method: 'POST', body: { activationCode } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['licences'] }),
  });
}

/** C3: reads a whole code, which the company's activity tells. */
export const useReadCode = (publicId: string) =>
  useMutation({
    mutationFn: (licenceId: string) =>
      call<{ code: string }>(`${path(publicId)}/${licenceId}/code`, { method: 'POST' }),
  });
