import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../../api/catalogue.ts';
import { describeDuration } from '../../../../domain/sla/index.ts';
import { translateBy } from '../../../clock/translate.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { plansQuery } from './queries.ts';
import classes from './StandardCard.module.css';

/** A company without a contract: what it has all the same, and what there is to buy. */
export function StandardCard() {
  const { t, i18n } = useTranslation('company');
  const plans = useQuery(plansQuery(i18n.language)).data?.plans ?? [];
  const offered = plans.filter(({ rank }) => rank > 0).toSorted((a, b) => a.rank - b.rank);
  return (
    <Card aria-labelledby="standard">
      <CardPart>
        <h2 id="standard">{t('standard.title')}</h2>
        <p className={classes.text}>{t('standard.text')}</p>
      </CardPart>
      {offered.length > 0 && (
        <CardPart>
          <h3>{t('standard.plans')}</h3>
          <ul className={classes.plans}>
            {offered.map((plan) => (
              <Plan key={plan.id} {...plan} />
            ))}
          </ul>
          <p className={classes.text}>{t('standard.how')}</p>
        </CardPart>
      )}
    </Card>
  );
}

function Plan({ name, incidents, namedContacts, targets }: PlanSummary) {
  const { t, i18n } = useTranslation('company');
  const gravest = targets.find(({ severity }) => severity === 1)?.target;
  const within =
    gravest && describeDuration(translateBy(i18n), gravest.minutes * 60_000, gravest.working);
  return (
    <li>
      <span className={classes.name}>{name}</span>
      <span className={classes.facts}>
        {[
          incidents === null
            ? t('included.unlimited')
            : t('included.incidents', { count: incidents }),
          t('included.contacts', { count: namedContacts }),
          within && t('standard.critical', { within }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
