/** Which of the reader's companies is shown, as the address of the page keeps it. */
export interface CompanySearch {
  /** Its client number; the first of them without it. */
  company?: string;
}

/** Reads an address that anybody may have typed. */
export function readCompanySearch(typed: Record<string, unknown>): CompanySearch {
  return typeof typed.company === 'string' ? { company: typed.company.slice(0, 100) } : {};
}
