import type { ComponentType } from 'react';

export { CompanyPage } from './CompanyPage.tsx';

/** The parts of the company's page, each loaded by itself. */
const parts = {
  overview: async () => (await import('./overview/OverviewPart.tsx')).OverviewPart,
  contracts: async () => (await import('./contracts/ContractsPart.tsx')).ContractsPart,
  licences: async () => (await import('./licences/LicencesPart.tsx')).LicencesPart,
  members: async () => (await import('./members/MembersPart.tsx')).MembersPart,
  activity: async () => (await import('./activity/ActivityPart.tsx')).ActivityPart,
  programs: async () => (await import('./programs/ProgramsPart.tsx')).ProgramsPart,
  data: async () => (await import('./data/DataPart.tsx')).DataPart,
} satisfies Record<string, () => Promise<ComponentType>>;

export type PartName = keyof typeof parts;

export const loadPart = async (name: PartName): Promise<{ default: ComponentType }> => ({
  default: await parts[name](),
});
