export { mayChangeMember, mayManagePeople, maySeePeople } from './people.ts';
export {
  type CompanyRole,
  companyRoles,
  isStaff,
  mayManageContracts,
  mayWorkOnRequests,
  type Person,
  type StaffRole,
  staffRoles,
} from './person.ts';
export { abilities, mayMove, maySee } from './requests.ts';
