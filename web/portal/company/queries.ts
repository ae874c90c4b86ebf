import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompanyPeople, Invitation, Member } from '../../../api/company.ts';
import { call } from '../../app/api.ts';

const path = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}`;

export const peopleQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['people', publicId],
    queryFn: ({ signal }) => call<CompanyPeople>(`${path(publicId)}/people`, { signal }),
  });

export interface NewInvitation {
  email: string;
  role: Invitation['role'];
  seesAllRequests: boolean;
  language: Invitation['language'];
}

export type RightsChange = Partial<Pick<Member, 'seesAllRequests'> & Pick<Invitation, 'role'>>;

/** What an administrator does with the people of a company (C3, C4); each ends in a fresh list. */
export function usePeople(publicId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['people', publicId] });
  const invitations = `${path(publicId)}/invitations`;
  return {
    invite: useMutation({
      mutationFn: (body: NewInvitation) => call<Invitation>(invitations, { method: 'POST', body }),
      onSettled,
    }),
    resend: useMutation({
      mutationFn: ({ id }: Invitation) =>
        call<Invitation>(`${invitations}/${id}/resend`, { method: 'POST' }),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: ({ id }: Invitation) => call(`${invitations}/${id}`, { method: 'DELETE' }),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ member, change }: { member: Member; change: RightsChange }) =>
        call<Member>(`${path(publicId)}/people/${member.id}`, { method: 'PATCH', body: change }),
      onSettled,
    }),
  };
}
