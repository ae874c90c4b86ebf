import type { Person } from './person.ts';

/** R1: whether somebody of a company is offered a category; one for administrators is for owners too. */
export const mayUseCategory = (
  person: Person,
  { offeredTo }: { offeredTo: 'everyone' | 'administrators' },
  companyId: string,
): boolean =>
  person.companies.some(
    ({ id, role }) => id === companyId && (offeredTo === 'everyone' || role !== 'user'),
  );
