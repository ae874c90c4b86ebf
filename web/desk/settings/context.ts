import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../api/settings.ts';
import type { CalendarSettings, PlanSettings, StatusNames } from '../../../api/settings-content.ts';
import type { SettingsFault } from '../../../api/settings-faults.ts';
import type { Fault } from './faults.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** What the form of technical support is made of. */
type FormParts = Pick<SettingsDraft, 'products' | 'areas' | 'phases' | 'types' | 'exclusions'>;

/** What the pages of the settings share: the newest version, and what is changed of it. */
export interface SettingsDesk {
  settings: Settings;
  draft: SettingsDraft;
  /** Goes up whenever the draft changes otherwise than by typing: what is typed is then shown anew. */
  generation: number;
  /** What the server found wrong when it was last asked. */
  faults: readonly Fault[];
  changeCalendar: (calendar: CalendarSettings) => void;
  changePlan: (plan: PlanSettings) => void;
  changeNames: (names: StatusNames) => void;
  /** Products by id, null where one is dropped; what is left out stays as it is. */
  changeForm: (part: Partial<FormParts>) => void;
  write: (part: Pick<Partial<SettingsDraft>, 'holdsFrom' | 'note' | 'reason'>) => void;
  discard: () => void;
  showFaults: (faults: readonly Fault[]) => void;
}

export const SettingsContext = createContext<SettingsDesk | null>(null);

export function useSettingsDesk(): SettingsDesk {
  const desk = useContext(SettingsContext);
  if (!desk) throw new Error('outside of the settings');
  return desk;
}

/** The words of a fault at a field of one thing; undefined where it is right. */
export function useFaultAt(kind: Fault['kind'], id: string): (path: string) => string | undefined {
  const words = useFaultWords();
  const { faults } = useSettingsDesk();
  return (path) => {
    const found = faults.find(
      (fault) =>
        fault.kind === kind &&
        fault.id === id &&
        (fault.path === path || fault.path.startsWith(`${path}.`)),
    );
    return found && words(found.code);
  };
}

/** A fault in words, by its code. */
export function useFaultWords(): (code: string) => string {
  const { t, i18n } = useTranslation('settings');
  // Codes come from the server: one that we have no words for is still said to be wrong.
  return (code) =>
    i18n.exists(`settings:fault.${code}`)
      ? t(`fault.${code as SettingsFault}`)
      : t('fault.not_as_expected');
}
