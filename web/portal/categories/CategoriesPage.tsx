import {
  IconClipboardText,
  IconLifebuoy,
  IconMessageHeart,
  IconSearch,
  IconShieldSearch,
  IconTools,
  IconUserCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestCategory } from '../../../api/request-categories.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { PageHead } from '../PageHead.tsx';
import classes from './Categories.module.css';
import { categoriesQuery } from './queries.ts';

const icons: Record<string, TablerIcon> = {
  support: IconLifebuoy,
  account: IconUserCircle,
  feedback: IconMessageHeart,
  search: IconSearch,
  investigation: IconShieldSearch,
  services: IconTools,
};

/** R1: what can be asked for. What has no handling yet is not among it. */
export function CategoriesPage() {
  const { t, i18n } = useTranslation(['categories', 'portal', 'common']);
  const words = useProblemWords();
  const categories = useQuery(categoriesQuery(i18n.language));
  usePageTitle(t('portal:new.title'));
  return (
    <>
      <PageHead parent={t('portal:requests.title')} title={t('portal:new.crumb')} />
      <h1>{t('portal:new.title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      {categories.isError && !categories.data && (
        <Failed
          words={words(categories.error)}
          retry={t('common:retry')}
          onRetry={() => void categories.refetch()}
        />
      )}
      {categories.isPending && <LoadingRows count={4} height={96} label={t('common:loading')} />}
      {categories.data && (
        <ul className={classes.list}>
          {categories.data.items.map((category) => (
            <li key={category.id}>
              <Category category={category} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Category({
  category: { id, kind, icon, name, describes },
}: {
  category: RequestCategory;
}) {
  const Icon = icons[icon] ?? IconClipboardText;
  const inside = (
    <>
      <span className={classes.icon}>
        <Icon size={22} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.describes}>{describes}</span>
      </span>
    </>
  );
  return kind === 'technical_support' ? (
    <Link to="/requests/new/technical-support" className={classes.category}>
      {inside}
    </Link>
  ) : (
    <Link to="/requests/new/$category" params={{ category: id }} className={classes.category}>
      {inside}
    </Link>
  );
}
