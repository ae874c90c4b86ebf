import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { PageHead } from '../PageHead.tsx';
import { CategoryForm } from './CategoryForm.tsx';
import { LookUp } from './LookUp.tsx';
import { categoriesQuery } from './queries.ts';

/** One category: its form, or its link. One that this person is not offered leads back to those they are. */
export function CategoryPage() {
  const { t, i18n } = useTranslation(['categories', 'portal', 'common']);
  const words = useProblemWords();
  const navigate = useNavigate();
  const mobile = useMediaQuery('(max-width: 767px)', undefined, {
    getInitialValueInEffect: false,
  });
  const { category: id } = useParams({ strict: false });
  const categories = useQuery(categoriesQuery(i18n.language));
  const category = categories.data?.items.find((each) => each.id === id);
  usePageTitle(category?.name ?? t('portal:new.title'));
  if (categories.isError && !categories.data)
    return (
      <Failed
        words={words(categories.error)}
        retry={t('common:retry')}
        onRetry={() => void categories.refetch()}
      />
    );
  if (!categories.data) return <LoadingRows count={4} height={72} label={t('common:loading')} />;
  if (!category) return <Navigate to="/requests/new" replace />;
  if (category.kind === 'technical_support')
    return <Navigate to="/requests/new/technical-support" replace />;
  return (
    <>
      <PageHead
        parent={t(mobile ? 'portal:new.title' : 'portal:requests.title')}
        title={category.name}
        onBack={mobile ? () => void navigate({ to: '/requests/new' }) : undefined}
      />
      {category.lookUp === null ? (
        <CategoryForm key={category.id} category={category} />
      ) : (
        <LookUp category={category} lookUp={category.lookUp} />
      )}
    </>
  );
}
