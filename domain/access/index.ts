export { mayReturnIncidents, maySeeLedger } from './contracts.ts';
export { mayChangeMacro, mayKeepSharedMacros } from './macros.ts';
export {
  mayChangeMember,
  mayDeleteCompany,
  mayManagePeople,
  mayOfferOwnership,
  mayRemoveMember,
  maySeeActivity,
  maySeePeople,
} from './people.ts';
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
export {
  abilities,
  mayManageParticipants,
  mayMove,
  maySee,
  type RequestBelongings,
  type RequestCharge,
} from './requests.ts';
export { mayChangeSettings } from './settings.ts';
