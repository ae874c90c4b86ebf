import {
  isStaff,
  mayDecideForCompanies,
  mayManageContracts,
  mayManagePeople,
  maySee,
  maySeePeople,
  mayWorkOnRequests,
  type Person,
} from '../../domain/access/index.ts';
import type { Answer, Call } from './ask.ts';
import type { House } from './house.ts';

interface Secret {
  text: string;
  mayRead: (who: Person) => boolean;
}

/** Everything of the attacked company that an answer could give away, with who may read it. */
export function secretsOf({ company, owner, member, ids, words }: House): Secret[] {
  const belongings = {
    companyId: company.id,
    createdBy: owner.id,
    participants: [member.id],
    seenByRoles: null,
  };
  const sees = (who: Person) => maySee(who, belongings);
  const knows = (who: Person) => maySeePeople(who, company.id) || isStaff(who);
  const manages = (who: Person) => mayManagePeople(who, company.id);
  const noCaller = () => false;
  const secret = (mayRead: Secret['mayRead'], ...texts: (string | undefined)[]): Secret[] =>
    texts.map((text) => ({ text: text ?? '', mayRead }));
  return [
    ...secret(sees, words.subject, words.description, words.file),
    ...secret(mayWorkOnRequests, words.note),
    ...secret(knows, words.company, words.owner, words.member, owner.email, member.email),
    ...secret(knows, owner.id, member.id, company.id, company.publicId),
    ...secret(knows, ids.contract, ids.contractNumber),
    ...secret(manages, words.invited, ids.invitation, words.asking),
    ...secret(mayDecideForCompanies, words.stating),
    ...secret((who) => manages(who) || mayDecideForCompanies(who), ids.joining, ids.statement),
    ...secret((who) => manages(who) || mayManageContracts(who), ids.contactList),
    ...secret(manages, words.apiToken, words.webhook, ids.apiToken, ids.webhook, ids.delivery),
    ...secret(
      noCaller,
      words.draft,
      words.macro,
      words.view,
      ids.macro,
      ids.view,
      ids.staffToken,
      ids.tab,
      ids.code,
    ),
  ].filter(({ text }) => text !== '');
}

/** What an answer tells that its reader may not know and did not say themselves. */
export function leaked(
  secrets: readonly Secret[],
  who: Person | null,
  { path, body, headers }: Call,
  { text }: Answer,
): string[] {
  const said = `${decoded(path)} ${JSON.stringify([body, headers])}`;
  return secrets
    .filter(({ text: secret }) => text.includes(secret) && !said.includes(secret))
    .filter(({ mayRead }) => who === null || !mayRead(who))
    .map(({ text: secret }) => secret);
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
