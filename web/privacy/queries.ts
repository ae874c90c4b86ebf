import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Archive, CompanyDeletion, Deletions } from '../../api/privacy.ts';
import { call } from '../app/api.ts';

const ofCompany = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}`;

/** Where the company's archive is asked for. */
export const companyArchive = (publicId: string) => `${ofCompany(publicId)}/data`;

/** An archive is asked for, and then saved by the browser piece by piece. */
export const useArchive = (path: string) =>
  useMutation({
    mutationFn: () => call<Archive>(path, { method: 'POST' }),
    onSuccess: ({ href }) => window.location.assign(href),
  });

/** What of the reader's is to be deleted (C6). */
export const deletionsQuery = queryOptions({
  queryKey: ['deletions'],
  queryFn: ({ signal }) => call<Deletions>('/api/deletions', { signal }),
});

export const companyDeletionQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['deletions', publicId],
    queryFn: ({ signal }) => call<CompanyDeletion>(`${ofCompany(publicId)}/deletion`, { signal }),
  });

export interface Successor {
  publicId: string;
  personId: string;
}

/** Asking and changing one's mind; each ends in a fresh look at what is to be deleted. */
export function useDeletions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: deletionsQuery.queryKey });
  return {
    askPerson: useMutation({
      mutationFn: (successors: Successor[]) =>
        call('/api/me/deletion', { method: 'POST', body: { successors } }),
      onSettled,
    }),
    keepPerson: useMutation({
      mutationFn: () => call('/api/me/deletion', { method: 'DELETE' }),
      onSettled,
    }),
    askCompany: useMutation({
      mutationFn: ({ publicId, name }: { publicId: string; name: string }) =>
        call(`${ofCompany(publicId)}/deletion`, { method: 'POST', body: { name } }),
      onSettled,
    }),
    keepCompany: useMutation({
      mutationFn: (publicId: string) =>
        call(`${ofCompany(publicId)}/deletion`, { method: 'DELETE' }),
      onSettled,
    }),
  };
}
