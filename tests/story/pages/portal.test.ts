import { asking, company, links, lookAtAll, number } from './scene.ts';

// What a customer sees, and who is not signed in.
lookAtAll([
  { name: 'sign-in', path: '/sign-in' },
  { name: 'registration', path: '/register' },
  { name: 'set-up', path: '/setup' },
  { name: 'the confirmation of a registration', path: '/confirm#someTokenThatIsLongEnough' },
  { name: 'a forgotten password', path: '/forgot' },
  { name: 'another password', path: '/reset#someTokenThatIsLongEnough' },
  { name: 'an invitation', path: `/invitation#${links.invitation}` },
  { name: 'the language of mails', path: `/language#${links.language}&to=en` },
  { name: 'the company', path: '/company', as: company.owner.email },
  { name: 'a customer’s profile', path: '/profile', as: company.owner.email },
  { name: 'the company’s requests', path: '/requests', as: company.owner.email },
  { name: 'a search without a result', path: '/requests?search=zzz', as: company.owner.email },
  {
    name: 'the ledger of a contract',
    path: `/company/contracts/${company.contractId}`,
    as: company.owner.email,
  },
  { name: 'a new request', path: '/requests/new/technical-support', as: company.owner.email },
  { name: 'a request', path: `/requests/${number}`, as: company.owner.email },
  { name: 'somebody without a company', path: '/requests', as: asking.email },
  { name: 'what is kept after all', path: '/keep#someTokenThatIsLongEnough' },
]);
