export {
  type CompanyRole,
  isStaff,
  mayManageContracts,
  mayWorkOnRequests,
  type Person,
  type StaffRole,
} from './person.ts';
export { abilities, mayMove, maySee } from './requests.ts';
