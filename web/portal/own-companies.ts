import type { Me } from '../../api/people.ts';

type Company = Me['companies'][number];

/** The companies a person chooses between: one that was merged is seen as part of another. */
export const ownCompanies = ({ companies }: Pick<Me, 'companies'>): Company[] =>
  companies.filter(({ mergedInto }) => mergedInto === null);

/** What is seen as part of a company. */
export const mergedInto = ({ companies }: Pick<Me, 'companies'>, companyId: string): Company[] =>
  companies.filter((company) => company.mergedInto === companyId);
