export { mayReturnIncidents, maySeeLedger } from './contracts.ts';
export { mayChangeMacro, mayKeepSharedMacros } from './macros.ts';
export {
  mayChangeMember,
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
export { mayChangeStaff, mayManageStaff, mayViewAsMember } from './staff.ts';
export {
  rolesThatMay,
  type StaffAbility,
  type StaffRole,
  staffAbilities,
  staffRoles,
} from './staff-table.ts';
