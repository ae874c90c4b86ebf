import { z } from 'zod';
import { LARGEST_REGISTRY_FILE, licenceStates, whyNotSupported } from '../domain/licences/index.ts';
import { activationCode, personRef } from './people.ts';
import { instant, line, localDate, oneLine } from './primitives.ts';

/** What a company may use (C5). The whole activation code is never here. */
export const licence = z.object({
  id: z.uuid(),
  productId: z.string(),
  /** In the reader's language; the id where the catalogue knows the product no more. */
  productName: z.string(),
  /** The last four characters of the activation code. */
  codeEnding: z.string(),
  seats: z.number().int(),
  /** Null where the registry does not tell. */
  seatsUsed: z.number().int().nullable(),
  validFrom: localDate,
  validUntil: localDate,
  /** Today; `ends_soon` from 30 days before the last day on. */
  state: z.enum(licenceStates),
  /** Until the last day, 0 on it, less than 0 after it. */
  daysLeft: z.number().int(),
  attachedAt: instant,
  attachedBy: personRef,
  /** Null for the company asked for; else the one that is seen as one with it. */
  company: z.object({ publicId: z.string(), name: z.string() }).nullable(),
});
export type Licence = z.infer<typeof licence>;

/** `GET /api/companies/{publicId}/licences`: those that hold first, then by product. */
export const companyLicences = z.object({
  items: z.array(licence),
  /** Every product that needs a licence: whether its support is offered today (C5). */
  support: z.array(
    z.object({
      productId: z.string(),
      productName: z.string(),
      /** Null where it is offered. */
      whyNot: z
        .object({
          code: z.enum(whyNotSupported),
          /** On which a licence starts, or the last one on which one held. */
          day: localDate.nullable(),
        })
        .nullable(),
    }),
  ),
  abilities: z.object({
    /** Of a customer: add one by its code or key file, and read a whole code. */
    add: z.boolean(),
    /** Of staff: move one to another company. */
    move: z.boolean(),
  }),
});
export type CompanyLicences = z.infer<typeof companyLicences>;

/** `POST /api/companies/{publicId}/licences` */
export const addLicence = z.object({ activationCode });

/** `POST /api/companies/{publicId}/licences/{licenceId}/code`: the reading stands in the company's history. */
export const wholeCode = z.object({
  code: z.string().meta({ examples: ['K7Q2M-9XRTA-4HD8W-P3L6Z'] }),
});

/** `POST /api/companies/{publicId}/licences/{licenceId}/move` */
export const moveLicence = z.object({
  /** Public id of the company that gets it. */
  into: line,
  reason: line,
});

/** Of the body that carries a file, in bytes: base64, and the little around it. */
export const LARGEST_IMPORT_BODY = Math.ceil(LARGEST_REGISTRY_FILE * 1.4);

/** `POST /api/licence-imports`: a CSV file, as it is: UTF-8 or Windows-1251, comma or semicolon. */
export const importLicences = z.object({
  fileName: oneLine,
  /** Its bytes in base64. */
  content: z.string().max(Math.ceil(LARGEST_REGISTRY_FILE / 3) * 4),
});

const registryColumns = [
  'activation_code',
  'product',
  'seats',
  'seats_used',
  'valid_from',
  'valid_until',
] as const;

/** One file of the registry, and how far its import has come. */
export const licenceImport = z.object({
  id: z.uuid(),
  fileName: z.string(),
  startedAt: instant,
  /** Null for the operator's command. */
  startedBy: personRef.nullable(),
  /** `interrupted`: it went no further for a minute. Importing the file again does no harm. */
  state: z.enum(['running', 'finished', 'interrupted']),
  /** Lines of the file, and how many of them were read so far. */
  lines: z.number().int(),
  linesRead: z.number().int(),
  imported: z.number().int(),
  refused: z.number().int(),
  /** The first of the lines that were left out, with the columns that are wrong. */
  faults: z.array(z.object({ line: z.number().int(), columns: z.array(z.enum(registryColumns)) })),
});
export type LicenceImport = z.infer<typeof licenceImport>;

/** `GET /api/licence-imports`: the latest ones, the newest first. */
export const licenceImports = z.object({ items: z.array(licenceImport) });
export type LicenceImports = z.infer<typeof licenceImports>;
