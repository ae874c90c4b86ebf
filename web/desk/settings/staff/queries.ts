import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { HandedOver, StaffInvitation, StaffList, StaffMember } from '../../../../api/staff.ts';
import { call } from '../../../app/api.ts';

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => call<StaffList>('/api/staff', { signal }),
});

export interface NewStaff {
  email: string;
  roles: StaffMember['roles'];
  language: string;
}

const of = ({ id }: StaffMember) => `/api/staff/${id}`;

/** What the system administrator does with the staff; each ends in a fresh list. */
export function useStaff() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: staffQuery.queryKey });
  const invitations = '/api/staff/invitations';
  return {
    invite: useMutation({
      mutationFn: (body: NewStaff) => call<StaffInvitation>(invitations, { method: 'POST', body }),
      onSettled,
    }),
    resend: useMutation({
      mutationFn: ({ id }: StaffInvitation) =>
        call(`${invitations}/${id}/resend`, { method: 'POST' }),
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: ({ id }: StaffInvitation) => call(`${invitations}/${id}`, { method: 'DELETE' }),
      onSettled,
    }),
    setRoles: useMutation({
      mutationFn: ({ member, roles }: { member: StaffMember; roles: StaffMember['roles'] }) =>
        call(of(member), { method: 'PATCH', body: { roles } }),
      onSettled,
    }),
    suspend: useMutation({
      mutationFn: (member: StaffMember) => call(`${of(member)}/suspension`, { method: 'PUT' }),
      onSettled,
    }),
    restore: useMutation({
      mutationFn: (member: StaffMember) => call(`${of(member)}/suspension`, { method: 'DELETE' }),
      onSettled,
    }),
    resetFactor: useMutation({
      mutationFn: (member: StaffMember) =>
        call(`${of(member)}/second-factor`, { method: 'DELETE' }),
      onSettled,
    }),
    handOver: useMutation({
      mutationFn: ({ member, assigneeId }: { member: StaffMember; assigneeId: string }) =>
        call<HandedOver>(`${of(member)}/hand-over`, {
          method: 'POST',
          body: { assigneeId },
        }),
      onSettled,
    }),
  };
}
