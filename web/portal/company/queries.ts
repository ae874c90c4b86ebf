import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  Activity,
  CompanyPeople,
  Invitation,
  InvitedMany,
  Member,
} from '../../../api/company.ts';
import type { Joining } from '../../../api/joining.ts';
import { call } from '../../app/api.ts';
import { meQuery } from '../../app/session.ts';

const path = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}`;

export const peopleQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['people', publicId],
    queryFn: ({ signal }) => call<CompanyPeople>(`${path(publicId)}/people`, { signal }),
  });

export const openRequestsQuery = (publicId: string, personId: string) =>
  queryOptions({
    queryKey: ['people', publicId, 'open-requests', personId],
    queryFn: ({ signal }) =>
      call<{ count: number }>(`${path(publicId)}/people/${personId}/open-requests`, { signal }),
  });

export const activityQuery = (publicId: string) =>
  infiniteQueryOptions({
    queryKey: ['people', publicId, 'activity'],
    queryFn: ({ pageParam, signal }) =>
      call<Activity>(`${path(publicId)}/activity?limit=30${pageParam && `&cursor=${pageParam}`}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** C3: whether everybody needs a second factor here. */
export const askForSecondFactor = (publicId: string, required: boolean) =>
  call(`${path(publicId)}/second-factor`, { method: 'PUT', body: { required } });

export interface InvitationTerms {
  role: Invitation['role'];
  seesAllRequests: boolean;
  language: Invitation['language'];
}
export type NewInvitation = InvitationTerms & { email: string };

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
    inviteMany: useMutation({
      mutationFn: (body: InvitationTerms & { pasted: string }) =>
        call<InvitedMany>(`${invitations}/many`, { method: 'POST', body }),
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

/** C2: lets somebody in who asks for it, or refuses. */
export function useDecideJoining(publicId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ joining, approve }: { joining: Joining; approve: boolean }) =>
      call(`${path(publicId)}/joinings/${joining.id}/decision`, {
        method: 'POST',
        body: { approve },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', publicId] }),
  });
}

/** C3: who leaves, and whose the company is; what the reader may do here may be different after it. */
export function useLeaving(publicId: string) {
  const client = useQueryClient();
  const onSettled = async () => {
    await client.invalidateQueries({ queryKey: ['people', publicId] });
    await client.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const offer = `${path(publicId)}/ownership-offer`;
  return {
    remove: useMutation({
      mutationFn: ({ member, successorId }: { member: Member; successorId: string | null }) =>
        call(`${path(publicId)}/people/${member.id}/removal`, {
          method: 'POST',
          body: { successorId },
        }),
      onSettled,
    }),
    offer: useMutation({
      mutationFn: ({ id: personId }: Member) => call(offer, { method: 'POST', body: { personId } }),
      onSettled,
    }),
    endOffer: useMutation({ mutationFn: () => call(offer, { method: 'DELETE' }), onSettled }),
    accept: useMutation({
      mutationFn: () => call(`${offer}/accept`, { method: 'POST' }),
      onSettled,
    }),
  };
}
