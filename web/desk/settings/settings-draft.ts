import type { PreviewSettings, Settings } from '../../../api/settings.ts';
import type {
  AreaSettings,
  CalendarSettings,
  ExclusionSettings,
  PlanSettings,
  ProductSettings,
  RequestTypeSettings,
  StatusNames,
  SupportSettings,
} from '../../../api/settings-content.ts';
import { isSame } from './is-same.ts';

/** What somebody has changed and not saved: whole calendars, plans and products by id, with what they write about the saving. */
export interface SettingsDraft {
  /** The version that the changes grew from; 0 where there are none. */
  basedOn: number;
  calendars: Readonly<Record<string, CalendarSettings>>;
  plans: Readonly<Record<string, PlanSettings>>;
  statusNames: StatusNames | null;
  /** Null: the product is dropped. */
  products: Readonly<Record<string, ProductSettings | null>>;
  areas: readonly AreaSettings[] | null;
  phases: SupportSettings['phases'] | null;
  types: readonly RequestTypeSettings[] | null;
  exclusions: readonly ExclusionSettings[] | null;
  /** The local time of `datetime-local` from which they hold; empty: from now on. */
  holdsFrom: string;
  note: string;
  reason: string;
}

export const noChanges: SettingsDraft = {
  basedOn: 0,
  calendars: {},
  plans: {},
  statusNames: null,
  products: {},
  areas: null,
  phases: null,
  types: null,
  exclusions: null,
  holdsFrom: '',
  note: '',
  reason: '',
};

interface Entity {
  id: string;
}

/** The saved ones with the changes in their place, without those that are dropped; new ones at the end. */
function withChanges<Item extends Entity>(
  saved: readonly Item[],
  changed: Readonly<Record<string, Item | null>>,
): Item[] {
  const known = new Set(saved.map(({ id }) => id));
  const changes = Object.values(changed).filter((item) => item !== null);
  return [
    ...saved.flatMap((item) => (item.id in changed ? (changed[item.id] ?? []) : item)),
    ...changes.filter(({ id }) => !known.has(id)),
  ];
}

export const calendarsOf = (settings: Settings, draft: SettingsDraft): CalendarSettings[] =>
  withChanges(settings.calendars, draft.calendars);

export const plansOf = (settings: Settings, draft: SettingsDraft): PlanSettings[] =>
  withChanges(settings.plans, draft.plans);

export const productsOf = (settings: Settings, draft: SettingsDraft): ProductSettings[] =>
  withChanges(settings.products.products, draft.products);

export const areasOf = (settings: Settings, draft: SettingsDraft): readonly AreaSettings[] =>
  draft.areas ?? settings.products.areas;

/** What the form of technical support asks and says, as it would be. */
export const supportOf = (settings: Settings, draft: SettingsDraft): SupportSettings => ({
  phases: draft.phases ?? settings.support.phases,
  types: [...(draft.types ?? settings.support.types)],
  exclusions: [...(draft.exclusions ?? settings.support.exclusions)],
});

/** What is sent: lists whole, as they shall be; a part without changes is left out. */
export function bodyOf(settings: Settings, draft: SettingsDraft): PreviewSettings {
  const body: PreviewSettings = { basedOn: draft.basedOn };
  if (Object.keys(draft.calendars).length > 0) body.calendars = calendarsOf(settings, draft);
  if (Object.keys(draft.plans).length > 0) body.plans = plansOf(settings, draft);
  if (draft.statusNames) body.statusNames = draft.statusNames;
  if (draft.areas || Object.keys(draft.products).length > 0) {
    body.products = { areas: [...areasOf(settings, draft)], products: productsOf(settings, draft) };
  }
  if (draft.phases || draft.types || draft.exclusions) body.support = supportOf(settings, draft);
  return body;
}

/** The draft without what is as it was saved: typing something and taking it back is no change. */
export function onlyChanges(settings: Settings, draft: SettingsDraft): SettingsDraft {
  const differing = <Item extends Entity | null>(
    saved: readonly Entity[],
    changed: Readonly<Record<string, Item>>,
  ) =>
    Object.fromEntries(
      Object.entries(changed).filter(
        ([id, item]) => !isSame(item, saved.find((other) => other.id === id) ?? null),
      ),
    );
  const changed = <Part>(part: Part, saved: unknown) => (isSame(part, saved) ? null : part);
  const { support } = settings;
  return {
    ...draft,
    calendars: differing(settings.calendars, draft.calendars),
    plans: differing(settings.plans, draft.plans),
    statusNames: changed(draft.statusNames, settings.statusNames),
    products: differing(settings.products.products, draft.products),
    areas: changed(draft.areas, settings.products.areas),
    phases: changed(draft.phases, support.phases),
    types: changed(draft.types, support.types),
    exclusions: changed(draft.exclusions, support.exclusions),
  };
}

/** How many things differ from what is saved. */
export const changesIn = (draft: SettingsDraft): number =>
  [draft.calendars, draft.plans, draft.products].flatMap((changed) => Object.keys(changed)).length +
  [draft.statusNames, draft.areas, draft.phases, draft.types, draft.exclusions].filter(
    (part) => part !== null,
  ).length;
