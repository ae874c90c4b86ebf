import { administrator, company, engineer, head, lookAtAll, number } from './scene.ts';

// What the vendor's people see.
lookAtAll([
  { name: 'an engineer’s profile', path: '/profile', as: engineer.email },
  { name: 'who asks to join a company', path: '/desk/joinings', as: head.email },
  { name: 'the queue', path: '/desk', as: engineer.email },
  { name: 'a request on the desk', path: `/desk/requests/${number}`, as: engineer.email },
  { name: 'the mentions of an engineer', path: '/desk/mentions', as: engineer.email },
  { name: 'the notifications of an engineer', path: '/desk/notifications', as: engineer.email },
  { name: 'the reports', path: '/desk/reports', as: head.email },
  { name: 'the macros', path: '/desk/macros', as: head.email },
  { name: 'a new contract', path: '/desk/contracts/new', as: head.email },
  { name: 'the calendars', path: '/desk/settings/calendars', as: head.email },
  { name: 'the plans', path: '/desk/settings/plans?id=business', as: head.email },
  { name: 'the names of statuses', path: '/desk/settings/names', as: head.email },
  { name: 'the versions of the settings', path: '/desk/settings/versions', as: head.email },
  {
    name: 'the ledger of a contract on the desk',
    path: `/desk/contracts/${company.contractId}`,
    as: head.email,
  },
  { name: 'the staff', path: '/desk/settings/staff', as: administrator.email },
  { name: 'a company on the desk', path: `/desk/companies/${company.publicId}`, as: head.email },
  { name: 'a system administrator’s profile', path: '/profile', as: administrator.email },
]);
