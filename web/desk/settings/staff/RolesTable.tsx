import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { rolesThatMay, staffAbilities, staffRoles } from '../../../../domain/access/index.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import classes from './RolesTable.module.css';

/** The table of `domain/access`, as it is. */
export function RolesTable() {
  const { t } = useTranslation('settings');
  return (
    <Card>
      <CardPart>
        <h2>{t('staff.table')}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('staff.table')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('staff.abilityHead')}</th>
                {staffRoles.map((role) => (
                  <th key={role} scope="col">
                    {t(`staff.role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {staffAbilities.map((ability) => (
                <tr key={ability}>
                  <th scope="row">{t(`staff.ability.${ability}`)}</th>
                  {staffRoles.map((role) => (
                    <td key={role}>
                      <Mark may={rolesThatMay(ability).includes(role)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </CardPart>
    </Card>
  );
}

function Mark({ may }: { may: boolean }) {
  const { t } = useTranslation('settings');
  if (!may) return <span className={classes.no}>{t('staff.no')}</span>;
  return <IconCheck size={16} stroke={2} role="img" aria-label={t('staff.yes')} />;
}
