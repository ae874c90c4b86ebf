import { useTranslation } from 'react-i18next';
import type { LicenceImport } from '../../../../api/licences.ts';
import { useTimeFormat } from '../../../clock/reader.ts';
import classes from './Imports.module.css';

/** One file: how far it has come, what was left out of it. */
export function ImportItem({ taken }: { taken: LicenceImport }) {
  const { t } = useTranslation('licences');
  const { instant } = useTimeFormat();
  const { fileName, startedBy, startedAt, state, lines, linesRead, imported, refused } = taken;
  const name = startedBy?.name ?? t('imports.operator');
  return (
    <li className={classes.item}>
      <p className={classes.name}>{fileName}</p>
      <p className={classes.quiet}>
        {t('imports.by', { name, at: instant(Date.parse(startedAt)) })}
      </p>
      <p role="status">
        {state === 'finished'
          ? t('imports.finished', { imported, refused })
          : t(`imports.${state}`, { read: linesRead, lines })}
      </p>
      {state === 'running' && (
        <progress
          className={classes.progress}
          value={linesRead}
          max={lines}
          aria-label={fileName}
        />
      )}
      {taken.faults.length > 0 && <Faults taken={taken} />}
    </li>
  );
}

function Faults({ taken: { faults, refused } }: { taken: LicenceImport }) {
  const { t } = useTranslation('licences');
  return (
    <details>
      <summary>{t('imports.faults')}</summary>
      <ul className={classes.faults}>
        {faults.map(({ line, columns }) => (
          <li key={line}>
            {t('imports.line', {
              line,
              columns: columns.map((column) => t(`imports.column.${column}`)).join('; '),
            })}
          </li>
        ))}
      </ul>
      {refused > faults.length && <p>{t('imports.more', { count: refused - faults.length })}</p>}
    </details>
  );
}
