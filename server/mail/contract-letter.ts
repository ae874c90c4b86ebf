import { named, type Write, withLanguageLinks } from './occasion.ts';
import { contractEndingMail, contractEnquiryMail } from './render/contract-mail.ts';
import { findEnquiry, findUnrenewedContract } from './store-contracts.ts';
import { findReader } from './store-readers.ts';
import { findStaffReader } from './store-staff.ts';

/** K4: nothing is told once the contract was renewed or ended early, or to who has nothing to do with it any more. */
export const writeContractEnding: Write = async (scope, occasion) => {
  const { mail, language, publicUrl } = occasion;
  const reader = await findReader(scope, named(mail, 'person_id'));
  if (!reader) return null;
  const contract = { companyId: named(mail, 'company_id'), id: named(mail, 'contract_id') };
  const facts = await findUnrenewedContract(scope, contract, reader.personId);
  if (!facts) return null;
  const told = await withLanguageLinks(scope, reader, occasion);
  return {
    document: contractEndingMail(language, told, facts, `${publicUrl}/company`),
    to: reader,
  };
};

/** K4: to one of the vendor's people; nothing where somebody has seen to it already. */
export const writeContractEnquiry: Write = async (scope, occasion) => {
  const { mail, language, publicUrl } = occasion;
  const reader = await findStaffReader(scope, named(mail, 'person_id'));
  if (!reader || reader.isSuspended) return null;
  const facts = await findEnquiry(scope, named(mail, 'company_id'), named(mail, 'enquiry_id'));
  if (!facts) return null;
  const told = await withLanguageLinks(scope, reader, occasion);
  const url = `${publicUrl}/desk/contracts/ending`;
  return { document: contractEnquiryMail(language, told, facts, url), to: reader };
};
