import { ProblemError } from '../platform/http/problem.ts';

type Weakness = 'common' | 'email' | 'company' | 'product';

const PRODUCT = 'Pactdesk';
/** Where the letters of a Russian keyboard lie on an English one: «йцукенгш» is `qwertyui` to whoever guesses. */
const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю';
const englishKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

const small = (text: string): string => text.normalize('NFKC').toLowerCase();
const onEnglishKeys = (text: string): string =>
  text.replace(/[а-я]/g, (letter) => englishKeys[russianKeys.indexOf(letter)] ?? letter);
/** Letters and digits only: «Veresk Logistics» and `veresk-logistics` are one guess. */
const bare = (text: string): string => small(text).replace(/[^\p{L}\p{N}]/gu, '');

let list: Promise<ReadonlySet<string>> | undefined;

/** Some fifty thousand passwords that are tried first, because they leaked often. Read when it is first needed: it is large. */
async function loadCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].map(small));
}

/** Why a password is among the first that somebody would try, or null. */
async function weaknessOf(password: string, person: Owner): Promise<Weakness | null> {
  const said = bare(password);
  const names = (...texts: string[]) => texts.some((text) => text !== '' && bare(text) === said);
  if (names(person.email, person.email.split('@')[0] ?? '')) return 'email';
  if (names(...person.companies)) return 'company';
  if (names(PRODUCT)) return 'product';
  list ??= loadCommon();
  const common = await list;
  const typed = small(password);
  return common.has(typed) || common.has(onEnglishKeys(typed)) ? 'common' : null;
}

interface Owner {
  email: string;
  /** The names of their companies. */
  companies: readonly string[];
}

const words: Record<Weakness, string> = {
  common: 'not one of the passwords that are used most',
  email: 'not the e-mail address',
  company: 'not the name of the company',
  product: 'not the name of this product',
};

/** Refuses a password that is easy to guess, with why in `reason`. Error: weak_password. */
export async function refuseWeakPassword(password: string, person: Owner): Promise<void> {
  const reason = await weaknessOf(password, person);
  if (reason === null) return;
  const fields = [{ path: 'password', message: words[reason] }];
  throw new ProblemError('weak_password', { reason, fields });
}
