import type { ContractTerms } from '../../api/contract-terms.ts';
import { dayInWords } from '../platform/day-in-words.ts';
import type { Translator } from '../platform/translations.ts';
import { type Fact, factList } from './fact-list.ts';
import { breathe, ink, Paper, page, styles } from './paper.ts';
import { badgeWidth, drawBadge, drawMark, drawSeverity } from './signs.ts';
import { table } from './table.ts';

export interface CertificateFacts {
  terms: ContractTerms;
  /** Who issues it. */
  vendor: string;
  language: string;
  t: Translator;
}

/**
 * K1: the certificate of a contract. The paper is read while it is drawn; wait for the end to hear what failed. Made from
 * these facts alone: equal ones give equal bytes.
 */
export function startCertificate(facts: CertificateFacts): { paper: Paper; drawn: Promise<void> } {
  const { terms, language, t } = facts;
  const title = t('certificate:title', { number: terms.number });
  const paper = new Paper({ title, language, at: Date.parse(`${terms.today}T00:00:00Z`) });
  return { paper, drawn: draw(paper, facts) };
}

async function draw(paper: Paper, facts: CertificateFacts): Promise<void> {
  const { terms, t } = facts;
  top(paper, facts);
  factList(paper, factsOf(facts));
  await breathe();
  await promises(paper, facts);
  included(paper, facts);
  await breathe();
  await contacts(paper, facts);
  paper.end((number, of) => ({
    left: t('certificate:contract', { number: terms.number }),
    right: t('certificate:page', { number, of }),
  }));
}

function top(paper: Paper, { terms, vendor, language, t }: CertificateFacts): void {
  paper.artifact(() => drawMark(paper.doc, page.left, paper.y));
  const width = page.width - 36;
  const height = paper.heightOf(vendor, styles.strong, width);
  paper.part('P', () => paper.write(vendor, styles.strong, page.left + 36, paper.y + 6, width));
  paper.y += Math.max(24, height + 6) + 24;
  paper.paragraph(t('certificate:heading'), styles.title, 'H1', 6);
  const runs = terms.state === 'active';
  const number = t('certificate:contract', { number: terms.number });
  paper.paragraph(number, styles.lead, 'P', 0);
  const besideIt = paper.widthOf(number, styles.lead) + 12;
  const fits = besideIt + badgeWidth(paper, terms.stateName) <= page.width;
  if (!fits) paper.y += 24;
  const x = page.left + (fits ? besideIt : 0);
  paper.part('P', () => drawBadge(paper, terms.stateName, runs, x, paper.y - 17));
  paper.y += 14;
  const day = dayInWords(terms.today, language);
  paper.paragraph(
    t(`certificate:${runs ? 'holds' : 'held'}`, { vendor, day }),
    styles.body,
    'P',
    12,
  );
}

/** What the contract is, as names and values; those of a line stand beside each other. */
function factsOf({ terms, language, t }: CertificateFacts): Fact[][] {
  const day = (date: string) => dayInWords(date, language);
  const fact = (key: string, value: string) => ({ label: t(`certificate:fact.${key}`), value });
  const valid = t('certificate:fromTo', { from: day(terms.startsOn), to: day(terms.endsOn) });
  return [
    [fact('company', terms.company.name)],
    [fact('companyId', terms.company.publicId), fact('plan', terms.plan.name)],
    [fact('valid', valid), fact('issuedOn', day(terms.today))],
    [
      fact('incidents', incidentsOf(terms, t, day)),
      fact('version', String(terms.catalogueVersion)),
    ],
  ];
}

/** K3: how many there are a contract year, and what is left of this one's on the day of issue. */
function incidentsOf(
  { incidents, quota }: CertificateFacts['terms'],
  t: Translator,
  day: (date: string) => string,
): string {
  const granted = incidents === null ? t('terms:unlimited') : String(incidents);
  if (!quota || quota.left === null) return granted;
  const { left, renewsOn } = quota;
  return renewsOn
    ? t('certificate:leftUntil', { granted, left, day: day(renewsOn) })
    : t('certificate:left', { granted, left });
}

function heading(paper: Paper, words: string): void {
  // A heading is never the last thing on its page.
  paper.room(70);
  paper.paragraph(words, styles.heading, 'H2', 8);
}

async function promises(paper: Paper, { terms, t }: CertificateFacts): Promise<void> {
  heading(paper, t('certificate:promises.title'));
  await table(
    paper,
    [
      {
        label: t('certificate:promises.severity'),
        share: 0.28,
        cell: ({ name }) => name,
        isHead: true,
        sign: { width: 20, draw: ({ severity }, x, y) => drawSeverity(paper.doc, severity, x, y) },
      },
      { label: t('certificate:promises.answer'), share: 0.32, cell: ({ words }) => words },
      {
        label: t('certificate:promises.runs'),
        share: 0.4,
        cell: ({ clockRuns: { words, zone } }) => (zone ? `${words} (${zone})` : words),
      },
    ],
    terms.promises,
  );
  paper.y -= 8;
  for (const { words } of terms.furtherPromises) paper.paragraph(words, styles.body);
  paper.paragraph(t('certificate:promises.note'), styles.meta, 'P', 6);
  if (terms.call) {
    const { words, phone } = terms.call;
    paper.paragraph(
      t('certificate:call', { words, phone: phone.replaceAll(' ', '\u00a0') }),
      styles.body,
    );
  }
  paper.y += 10;
}

function included(paper: Paper, { terms, t }: CertificateFacts): void {
  heading(paper, t('certificate:included.title'));
  const { channels, signatureLane, extras, largestFile, products } = terms;
  const named = (items: readonly { name: string }[]) => items.map(({ name }) => name).join(', ');
  const lines = [
    t('certificate:included.channels', { channels: named(channels) }),
    signatureLane.name,
    ...extras.map(({ name }) => name),
    largestFile.words,
    products
      ? t('certificate:included.products', { products: named(products) })
      : t('certificate:included.allProducts'),
  ];
  const list = paper.group('L');
  for (const words of lines) {
    const height = paper.heightOf(words, styles.body, page.width - 12);
    paper.room(height);
    const item = paper.group('LI', list);
    const { y } = paper;
    paper.artifact(() => paper.doc.circle(page.left + 3, y + 6, 1.6).fill(ink.accent));
    paper.part(
      'LBody',
      () => paper.write(words, styles.body, page.left + 12, y, page.width - 12),
      item,
    );
    paper.y += height + 4;
  }
  paper.y += 12;
}

async function contacts(paper: Paper, { terms, t }: CertificateFacts): Promise<void> {
  const { allowed, items } = terms.contacts;
  heading(paper, t('certificate:contacts.title', { named: items.length, allowed }));
  if (items.length === 0) {
    paper.paragraph(t('certificate:contacts.none'), styles.body);
    return;
  }
  const phones = items.some(({ phone }) => phone !== null);
  await table(
    paper,
    [
      {
        label: t('certificate:contacts.name'),
        share: phones ? 0.4 : 0.5,
        cell: ({ name }) => name,
        isHead: true,
      },
      {
        label: t('certificate:contacts.email'),
        share: phones ? 0.36 : 0.5,
        cell: ({ email }) => email,
      },
      ...(phones
        ? [
            {
              label: t('certificate:contacts.phone'),
              share: 0.24,
              cell: ({ phone }: (typeof items)[number]) => phone ?? '–',
            },
          ]
        : []),
    ],
    items,
  );
}
