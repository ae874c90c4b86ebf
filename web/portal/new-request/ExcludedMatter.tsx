import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Exclusion } from '../../../api/catalogue.ts';
import { Notice } from '../../design/Notice.tsx';
import { categoriesQuery } from '../categories/queries.ts';
import { levelKey } from './draft.ts';
import type { FormState } from './form-state.ts';
import classes from './MatterFields.module.css';

/** R9: what the chosen support level does not include, what there is instead, and the ways that lead there. */
export function ExcludedMatter({ state, exclusion }: { state: FormState; exclusion: Exclusion }) {
  const { t } = useTranslation('support-form');
  const { chosen, offer, change } = state;
  const { name, explanation, outcome, link, liftedBy, sending } = exclusion;
  const including = offer.levels.filter(
    ({ planId, whyNot }) => whyNot === null && liftedBy.includes(planId),
  );
  return (
    <div className={classes.excluded}>
      <Notice tone={sending === 'refused' ? 'soon' : 'info'}>
        <p>
          <strong>
            {t('excluded.title', { level: chosen.level?.planName ?? '', matter: name })}
          </strong>{' '}
          {explanation}
        </p>
        <p>
          {t(`excluded.outcome.${outcome}`)}{' '}
          {t(sending === 'refused' ? 'excluded.refused' : 'excluded.possible')}
        </p>
        <div className={classes.ways}>
          <ToCategory state={state} id={exclusion.category} />
          {including.map((level) => (
            <Button
              key={levelKey(level)}
              size="xs"
              variant="default"
              onClick={() => change({ level: levelKey(level) })}
            >
              {t('excluded.choose', { level: level.planName })}
            </Button>
          ))}
          {link && (
            <a href={link.url} target="_blank" rel="noreferrer">
              {link.name}
            </a>
          )}
        </div>
      </Notice>
    </div>
  );
}

/** The form, or the page, of another category; what is typed goes along where it is a form. */
function ToCategory({ state: { draft }, id }: { state: FormState; id: string | null }) {
  const { t, i18n } = useTranslation('support-form');
  const categories = useQuery({ ...categoriesQuery(i18n.language), enabled: id !== null });
  const category = categories.data?.items.find((each) => each.id === id);
  if (!category) return null;
  const { name, subject, description } = category;
  const words = {
    ...(subject && draft.subject && { [subject]: draft.subject }),
    ...(description && draft.description && { [description]: draft.description }),
  };
  const carries = Object.keys(words).length > 0;
  return (
    <Link to="/requests/new/$category" params={{ category: category.id }} state={{ words }}>
      {carries ? t('excluded.ask', { category: name }) : name}
    </Link>
  );
}
