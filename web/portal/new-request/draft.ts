import type { Exclusion, ProductAreas } from '../../../api/catalogue.ts';
import type { SupportLevel, SupportLevels } from '../../../api/contracts.ts';
import type { CompanyLicences } from '../../../api/licences.ts';
import type { Colleague, CreateRequest } from '../../../api/requests.ts';
import { exclusionOf, subtypesFor } from '../../../domain/support/index.ts';

/** The form as typed; kept until it is sent. Empty strings are "not chosen yet". */
export interface Draft {
  /** Of one sending: repeated, the server answers with the request it made the first time. */
  key: string;
  companyId: string;
  areaId: string;
  productId: string;
  versionId: string;
  certifiedVersion: boolean;
  /** The update that is being installed first, while this waits (R2). */
  updateFirst: string;
  /** A contract's id, `standard`, or empty for what is preselected. */
  level: string;
  severity: 1 | 2 | 3 | 4 | null;
  osVersion: string;
  typeId: string;
  subtypeId: string;
  subject: string;
  description: string;
  /** Ids of what goes along. */
  files: string[];
  /** Ids of colleagues who get a copy. */
  copyTo: string[];
  /** Copies outside the company are meant. */
  copyConfirmed: boolean;
}

export const standard = 'standard';

export const emptyDraft = (key: string): Draft => ({
  key,
  companyId: '',
  areaId: '',
  productId: '',
  versionId: '',
  certifiedVersion: false,
  updateFirst: '',
  level: '',
  severity: null,
  osVersion: '',
  typeId: '',
  subtypeId: '',
  subject: '',
  description: '',
  files: [],
  copyTo: [],
  copyConfirmed: false,
});

/** Random as `crypto.randomUUID`, which browsers refuse on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Area = ProductAreas['areas'][number];
export type Product = Area['products'][number];
export type Version = Product['versions'][number];
type RequestType = ProductAreas['support']['types'][number];
type Subtype = RequestType['subtypes'][number];

export interface Chosen {
  area: Area | undefined;
  product: Product | undefined;
  version: Version | undefined;
  level: SupportLevel | undefined;
  /** What can be asked for: empty where the catalogue has no types. */
  types: readonly RequestType[];
  type: RequestType | undefined;
  /** Those of the type that are offered for the area and product. */
  subtypes: readonly Subtype[];
  subtype: Subtype | undefined;
  /** R9: what is asked for is excluded on the chosen support level. */
  exclusion: Exclusion | undefined;
}

type WhyNot = NonNullable<CompanyLicences['support'][number]['whyNot']>;
export type Unsupported = ReadonlyMap<string, WhyNot>;

/** C5: the products that are not offered, for the company has no valid licence of them. */
export const unsupportedIn = ({ support }: CompanyLicences): Unsupported =>
  new Map(support.flatMap(({ productId, whyNot }) => (whyNot ? [[productId, whyNot]] : [])));

/** What a draft stands for in today's catalogue, contracts and licences; what is not offered any more is gone. */
export function chosenIn(
  draft: Draft,
  { areas, support }: ProductAreas,
  { levels, preselected }: Pick<SupportLevels, 'levels' | 'preselected'>,
  unsupported: Unsupported = new Map(),
): Chosen {
  const area = areas.find(({ id }) => id === draft.areaId);
  const product = area?.products.find(({ id }) => id === draft.productId && !unsupported.has(id));
  const version = product?.versions.find(({ id }) => id === draft.versionId);
  const free = levels.filter(({ whyNot }) => whyNot === null);
  const level =
    free.find((each) => levelKey(each) === draft.level) ??
    free.find(({ contractId }) => contractId === preselected.contractId);
  const type = support.types.find(({ id }) => id === draft.typeId);
  const about = { areas: area ? [area.id] : [], product: product?.id ?? '' };
  const subtypes = type ? subtypesFor(type, about) : [];
  const subtype = subtypes.find(({ id }) => id === draft.subtypeId);
  const exclusion = exclusionOf(support.exclusions, type, subtype, level?.planId ?? '');
  return {
    area,
    product,
    version,
    level,
    types: support.types,
    type,
    subtypes,
    subtype,
    exclusion,
  };
}

/** Who is to get a copy, of those who still can. */
export const copiedIn = (
  { copyTo }: Pick<Draft, 'copyTo'>,
  colleagues: readonly Colleague[],
): Colleague[] => copyTo.flatMap((wanted) => colleagues.find(({ id }) => id === wanted) ?? []);

export const levelKey = (level: SupportLevel): string => level.contractId ?? standard;

export type Field =
  | 'area'
  | 'productId'
  | 'versionId'
  | 'severity'
  | 'typeId'
  | 'subtypeId'
  | 'subject'
  | 'description';

/** The fields that are still missing, or ask for what cannot be sent (R9), in the order of the form. */
export function missingIn(draft: Draft, chosen: Chosen): Field[] {
  const { area, product, version } = chosen;
  const missing: Field[] = [];
  if (!area) missing.push('area');
  else if (!product) missing.push('productId');
  else if (!version) missing.push('versionId');
  if (draft.severity === null) missing.push('severity');
  missing.push(...missingMatter(chosen));
  if (!draft.subject.trim()) missing.push('subject');
  if (!draft.description.trim()) missing.push('description');
  return missing;
}

function missingMatter({ types, type, subtypes, subtype, exclusion }: Chosen): Field[] {
  if (types.length === 0) return [];
  if (!type) return ['typeId'];
  if (subtypes.length > 0 && !subtype) return ['subtypeId'];
  return exclusion?.sending === 'refused' ? [subtype ? 'subtypeId' : 'typeId'] : [];
}

/** @throws nothing; undefined while something is missing. */
export function requestOf(draft: Draft, { product, version, level, type, subtype }: Chosen) {
  if (!product || !version || !level || draft.severity === null) return undefined;
  const request: CreateRequest = {
    productId: product.id,
    versionId: version.id,
    certifiedVersion: draft.certifiedVersion,
    contractId: level.contractId,
    severity: draft.severity,
    subject: draft.subject.trim(),
    description: draft.description,
  };
  if (draft.companyId) request.companyId = draft.companyId;
  if (draft.osVersion.trim()) request.osVersion = draft.osVersion.trim();
  if (type) request.typeId = type.id;
  if (subtype) request.subtypeId = subtype.id;
  if (draft.copyTo.length > 0) {
    request.copyTo = draft.copyTo;
    request.copyConfirmed = draft.copyConfirmed;
  }
  return request;
}
