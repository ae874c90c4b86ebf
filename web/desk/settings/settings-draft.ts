import type {
  CalendarSettings,
  PlanSettings,
  PreviewSettings,
  Settings,
  StatusNames,
} from '../../../api/settings.ts';
import { isSame } from './is-same.ts';

/** What somebody has changed and not saved: whole calendars and plans by id, with what they write about the saving. */
export interface SettingsDraft {
  /** The version that the changes grew from; 0 where there are none. */
  basedOn: number;
  calendars: Readonly<Record<string, CalendarSettings>>;
  plans: Readonly<Record<string, PlanSettings>>;
  statusNames: StatusNames | null;
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
  holdsFrom: '',
  note: '',
  reason: '',
};

interface Entity {
  id: string;
}

/** The saved ones with the changes in their place; new ones at the end. */
function withChanges<Item extends Entity>(
  saved: readonly Item[],
  changed: Readonly<Record<string, Item>>,
): Item[] {
  const known = new Set(saved.map(({ id }) => id));
  return [
    ...saved.map((item) => changed[item.id] ?? item),
    ...Object.values(changed).filter(({ id }) => !known.has(id)),
  ];
}

export const calendarsOf = (settings: Settings, draft: SettingsDraft): CalendarSettings[] =>
  withChanges(settings.calendars, draft.calendars);

export const plansOf = (settings: Settings, draft: SettingsDraft): PlanSettings[] =>
  withChanges(settings.plans, draft.plans);

/** What is sent: lists whole, as they shall be; a part without changes is left out. */
export function bodyOf(settings: Settings, draft: SettingsDraft): PreviewSettings {
  const body: PreviewSettings = { basedOn: draft.basedOn };
  if (Object.keys(draft.calendars).length > 0) body.calendars = calendarsOf(settings, draft);
  if (Object.keys(draft.plans).length > 0) body.plans = plansOf(settings, draft);
  if (draft.statusNames) body.statusNames = draft.statusNames;
  return body;
}

/** The draft without what is as it was saved: typing something and taking it back is no change. */
export function onlyChanges(settings: Settings, draft: SettingsDraft): SettingsDraft {
  const differing = <Item extends Entity>(
    saved: readonly Item[],
    changed: Readonly<Record<string, Item>>,
  ) =>
    Object.fromEntries(
      Object.entries(changed).filter(
        ([id, item]) =>
          !isSame(
            item,
            saved.find((other) => other.id === id),
          ),
      ),
    );
  return {
    ...draft,
    calendars: differing(settings.calendars, draft.calendars),
    plans: differing(settings.plans, draft.plans),
    statusNames: isSame(draft.statusNames, settings.statusNames) ? null : draft.statusNames,
  };
}

/** How many things differ from what is saved. */
export const changesIn = ({ calendars, plans, statusNames }: SettingsDraft): number =>
  Object.keys(calendars).length + Object.keys(plans).length + (statusNames ? 1 : 0);
