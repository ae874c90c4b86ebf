import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MovedClock, SettingsPreview } from '../../../../api/settings.ts';
import { formatter } from '../../../app/time.ts';
import { shortSpan } from '../../../clock/span.ts';
import tables from '../Tables.module.css';

type Moved = Pick<SettingsPreview, 'movedRequests' | 'unmovedRequests' | 'moved'>;

/** The promises of open requests that would move, in the zone they are counted in. `of` tells several lists apart. */
export function MovedRequests({ preview, of }: { preview: Moved; of?: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const { movedRequests: count, unmovedRequests: unmoved, moved } = preview;
  const words =
    count === 0 ? t('saving.noneMoves', { unmoved }) : t('saving.moves', { count, unmoved });
  return (
    <div>
      <h3>{t('saving.requests')}</h3>
      <p>{words}</p>
      {moved.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too.
        <section className={tables.long} tabIndex={0} aria-label={of ? `${of}: ${words}` : words}>
          <table className={tables.table}>
            <thead className={tables.head}>
              <tr>
                <th scope="col">{t('saving.request')}</th>
                <th scope="col">{t('saving.promise')}</th>
                <th scope="col">{t('saving.dueBefore')}</th>
                <th scope="col">{t('saving.dueAfter')}</th>
                <th scope="col">{t('saving.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map((clock) => (
                <Row key={`${clock.number} ${clock.clock} ${clock.cycle}`} clock={clock} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {moved.length < count && <p>{t('saving.more', { count: moved.length })}</p>}
    </div>
  );
}

function Row({ clock }: { clock: MovedClock }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const { instant } = formatter(i18n.language, clock.zone);
  const { t: span } = useTranslation();
  const { differenceMs, needsReason } = clock;
  const due = (wire: string | null) => (wire ? instant(Date.parse(wire)) : t('saving.noDue'));
  const difference =
    differenceMs !== null &&
    t(differenceMs > 0 ? 'saving.later' : 'saving.earlier', {
      span: shortSpan(span, Math.abs(differenceMs)),
    });
  return (
    <tr>
      <th scope="row">
        <Link to="/desk/requests/$number" params={{ number: clock.number }}>
          {clock.number}
        </Link>
        <span className={tables.quiet}>{clock.company.name}</span>
      </th>
      <td data-label={t('saving.promise')}>
        {t(`common:clock.kind.${clock.clock}`)}
        <span className={tables.quiet}>{clock.subject}</span>
      </td>
      <td className={tables.whole} data-label={t('saving.dueBefore')}>
        {due(clock.dueBefore)}
      </td>
      <td className={tables.whole} data-label={t('saving.dueAfter')}>
        {due(clock.dueAfter)} <span className={tables.quiet}>{clock.zone}</span>
      </td>
      <td data-label={t('saving.difference')}>
        {difference}
        {needsReason && <span className={tables.quiet}>{t('saving.onlyWithReason')}</span>}
      </td>
    </tr>
  );
}
