import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import type { Fault } from '../faults.ts';
import { calendarsOf, plansOf } from '../settings-draft.ts';
import { useFormNames } from '../use-form-names.ts';

const pages = {
  calendar: 'calendars',
  plan: 'plans',
  names: 'names',
  area: 'products',
  product: 'products',
  phases: 'products',
  type: 'types',
  exclusion: 'exclusions',
} as const;

/** Which list of the form it stands in. */
const lists: Readonly<Record<string, string>> = {
  area: 'areas',
  product: 'products',
  type: 'types',
  exclusion: 'exclusion',
};

/** What is to be put right first, each with the way to where it stands. */
export function FaultyParts() {
  const { t, i18n } = useTranslation('settings');
  const { settings, draft, faults } = useSettingsDesk();
  const inForm = useFormNames();
  const nameOf = ({ kind, id }: Fault): string => {
    if (kind === 'phases') return t('form.phases');
    const list = lists[kind];
    if (list) return inForm(list, id);
    const items = kind === 'calendar' ? calendarsOf(settings, draft) : plansOf(settings, draft);
    const found = items.find((item) => item.id === id);
    return found ? nameIn(found.names, i18n.language) : t('names.title');
  };
  const parts = new Map(faults.map((fault) => [`${fault.kind} ${fault.id}`, fault]));
  return (
    <>
      <p role="status">{t('saving.faulty')}</p>
      {[...parts].map(([key, fault]) => (
        <section key={key}>
          <h3>
            <Link to={`/desk/settings/${pages[fault.kind]}`} search={{ id: fault.id }}>
              {nameOf(fault)}
            </Link>
          </h3>
          <FaultsOf kind={fault.kind} id={fault.id} />
        </section>
      ))}
    </>
  );
}
