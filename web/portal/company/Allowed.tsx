import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CompanyPeople } from '../../../api/company.ts';
import { useShownCompany } from './shown-company.ts';

/** Whoever may not see a part, or no longer, is led to the first one. */
export function Allowed(props: { to: keyof CompanyPeople['abilities']; children: ReactNode }) {
  const { people } = useShownCompany();
  if (!people.data) return null;
  if (!people.data.abilities[props.to]) return <Navigate to="/company" search={true} replace />;
  return props.children;
}
