import { useTranslation } from 'react-i18next';
import type { MergerPreview as Preview } from '../../../api/mergers.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './CompanyPage.module.css';

const counted = ['people', 'openRequests', 'contracts', 'licences', 'invitations'] as const;

/** What would be seen as one, and what to think of before. */
export function MergerPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('companies');
  const thoughts = useThoughts(preview);
  const { from, into, obstacle } = preview;
  if (obstacle)
    return (
      <Notice tone="error">
        {t(`obstacle.${obstacle}`, { name: from.company.name, into: into.company.name })}
      </Notice>
    );
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('preview.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{from.company.name}</th>
            <th scope="col">{into.company.name}</th>
            <th scope="col">{t('preview.together')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((what) => (
            <tr key={what}>
              <th scope="row">{t(`preview.${what}`)}</th>
              <td>{from[what]}</td>
              <td>{into[what]}</td>
              <td>{from[what] + into[what] - (what === 'people' ? preview.inBoth.length : 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={classes.thoughts} aria-label={t('preview.thinkOf')}>
        {thoughts.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

function useThoughts({ from, into, inBoth, samePlans, ownershipOffered }: Preview): string[] {
  const { t, i18n } = useTranslation('companies');
  const list = new Intl.ListFormat(i18n.language);
  const names = { name: from.company.name, into: into.company.name };
  return [
    t('think.seen', names),
    t('think.stays', names),
    ...(from.owner && into.owner
      ? [t('think.owners', { owner: from.owner.name, other: into.owner.name, ...names })]
      : []),
    ...(inBoth.length > 0
      ? [t('think.inBoth', { people: list.format(inBoth.map(({ name }) => name)) })]
      : []),
    ...(samePlans.length > 0 ? [t('think.samePlans', { plans: list.format(samePlans) })] : []),
    ...(ownershipOffered ? [t('think.ownershipOffered', names)] : []),
    ...(from.invitations > 0 ? [t('think.invitations', names)] : []),
  ];
}
