import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Exclusion } from '../../../api/catalogue.ts';
import { Notice } from '../../design/Notice.tsx';
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
