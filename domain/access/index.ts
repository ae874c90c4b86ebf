export { mayUseCategory } from './categories.ts';
export {
  mayAskForMore,
  mayListContacts,
  mayReturnIncidents,
  maySeeContactPhones,
  maySeeLedger,
  maySeeTerms,
} from './contracts.ts';
export { mayAddLicences, mayKeepLicences, mayReadCodes, maySeeLicences } from './licences.ts';
export { mayChangeMacro, mayKeepSharedMacros } from './macros.ts';
export { groupOf, mayMergeCompanies, rootOf } from './mergers.ts';
export {
  mayChangeMember,
  mayDecideForCompanies,
  mayDeleteCompany,
  mayManagePeople,
  mayManageTokens,
  mayManageVendorWebhooks,
  mayManageWebhooks,
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
  maySeeAllRequests,
  mayWorkOn,
  type RequestBelongings,
  type RequestCharge,
} from './requests.ts';
export { routesForTokens, scopeNeeded, scopesFor, type TokenScope, tokenScopes } from './scopes.ts';
export {
  type Guarded,
  isClosedTo,
  mayRequireSecondFactor,
  mustSetUpSecondFactor,
  mustShowSecondFactorAgain,
} from './second-factor.ts';
export { mayChangeSettings } from './settings.ts';
export { mayChangeStaff, mayManageStaff, mayViewAsMember } from './staff.ts';
export {
  rolesThatMay,
  type StaffAbility,
  type StaffRole,
  staffAbilities,
  staffRoles,
} from './staff-table.ts';
export { isStatedName } from './stated-name.ts';
