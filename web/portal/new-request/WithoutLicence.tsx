import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../contracts/use-day.ts';
import { Notice } from '../../design/Notice.tsx';
import { useWithoutLicence } from '../categories/queries.ts';
import classes from './AffectedSection.module.css';
import type { FormState } from './form-state.ts';

/** C5: which products of the chosen area are not supported and why, and what can be done instead. */
export function WithoutLicence({ state }: { state: FormState }) {
  const { t } = useTranslation('licences');
  const day = useDay();
  const { chosen, licences, unsupported, draft } = state;
  const instead = useWithoutLicence();
  const without = (chosen.area?.products ?? []).flatMap(({ id, name }) => {
    const whyNot = unsupported.get(id);
    return whyNot ? [{ id, name, whyNot }] : [];
  });
  if (without.length === 0) return null;
  return (
    <div className={classes.without}>
      <Notice tone="info">
        <p>{t('request.without')}</p>
        <ul>
          {without.map(({ id, name: product, whyNot }) => (
            <li key={id}>
              {t('request.line', {
                product,
                why: t(`whyNot.${whyNot.code}`, { day: whyNot.day ? day(whyNot.day) : '' }),
              })}
            </li>
          ))}
        </ul>
        <p>
          {licences.abilities.add ? (
            <Link to="/company/licences">{t('request.add')}</Link>
          ) : (
            t('request.ask')
          )}
        </p>
        {instead && (
          <Link
            to="/requests/new/$category"
            params={{ category: instead.id }}
            state={{ words: { subject: draft.subject, description: draft.description } }}
          >
            {t('request.instead', { category: instead.name })}
          </Link>
        )}
      </Notice>
    </div>
  );
}
