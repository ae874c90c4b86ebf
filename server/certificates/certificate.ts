import type { Readable } from 'node:stream';
import { isActivated } from '../../domain/contracts/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { contractTerms } from '../contracts/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { translator } from '../platform/translations.ts';
import { type CertificateFacts, startCertificate } from './draw-certificate.ts';

interface Wanted {
  contractId: string;
  /** Another than the reader's. */
  language: string | undefined;
  /** Who issues it. */
  vendor: string;
}

/**
 * K1: what stands on the certificate of a contract that runs or has ended, as this reader may see it. Errors: not_found,
 * contract_not_activated.
 */
export async function certificateFacts(
  scope: Scope,
  book: CatalogueBook,
  actor: Actor,
  { contractId, language = actor.language, vendor }: Wanted,
): Promise<CertificateFacts> {
  const terms = await contractTerms(scope, contractId, { actor, book, language });
  const t = translator(language);
  if (!isActivated(terms))
    throw new ProblemError('contract_not_activated', { detail: t('certificate:notYet') });
  return { terms, vendor, language, t };
}

/** The certificate as PDF, a page at a time. A few hundredths of a second of work, in pieces that let others in between. */
export function certificatePdf(facts: CertificateFacts): Readable {
  const { paper, drawn } = startCertificate(facts);
  const pdf = paper.doc as unknown as Readable;
  drawn.catch((error) => pdf.destroy(error));
  return pdf;
}
