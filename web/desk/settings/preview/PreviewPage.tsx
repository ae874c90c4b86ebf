import { Button, NativeSelect } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../app/api.ts';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { languages } from '../../../app/language.ts';
import { LoadingRows } from '../../../design/PageState.tsx';
import { PreviewCategory } from '../../../portal/categories/PreviewCategory.tsx';
import { PreviewForm } from '../../../portal/new-request/PreviewForm.tsx';
import { useSettingsDesk } from '../context.ts';
import { faultsOf } from '../faults.ts';
import { OneOf } from '../OneOf.tsx';
import { formQuery } from '../queries.ts';
import settingsClasses from '../Settings.module.css';
import { FaultyParts } from '../saving/FaultyParts.tsx';
import { bodyOf } from '../settings-draft.ts';
import { InLanguage } from './InLanguage.tsx';
import classes from './Preview.module.css';

/** R2: the portal's own form, with what is changed and not saved, in any language; nothing is sent from it. */
export function PreviewPage() {
  const { t, i18n } = useTranslation(['products', 'common']);
  const { settings, draft, showFaults } = useSettingsDesk();
  const { from } = useSearch({ from: '/desk-layout/desk/settings/preview' });
  const notSent = t('preview.notSent');
  const [language, setLanguage] = useState(i18n.language);
  const [chosen, setChosen] = useState('');
  const { products, support } = bodyOf(settings, draft);
  const isChanged = products !== undefined || support !== undefined;
  const body = {
    basedOn: settings.version,
    ...(products && { products }),
    ...(support && { support }),
  };
  const form = useQuery(formQuery({ ...body, language }));
  const { error } = form;
  const shown = form.data?.categories ?? [];
  const category = shown.find(({ id, kind }) => id === chosen && kind !== 'technical_support');
  const isFaulty = error instanceof ApiError && error.fields.length > 0;
  useEffect(() => {
    if (isFaulty) showFaults(faultsOf(body, error.fields));
  }, [error]);
  return (
    <>
      <Button
        component={Link}
        to={`/desk/settings/${from}`}
        variant="subtle"
        className={settingsClasses.back ?? ''}
        leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />}
      >
        {t('preview.back')}
      </Button>
      <h2>{t('preview.title')}</h2>
      <p className={settingsClasses.hint}>{t(isChanged ? 'preview.hint' : 'preview.saved')}</p>
      <OneOf
        label={t('preview.language')}
        name="preview-language"
        options={languages.map(({ code, name }) => [code, name] as const)}
        value={language}
        onChange={setLanguage}
      />
      {form.data && (
        <NativeSelect
          className={settingsClasses.narrow ?? ''}
          label={t('preview.what')}
          description={category && t('preview.byFile')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={category?.id ?? ''}
          data={shown.map(({ id, kind, name }) => ({
            value: kind === 'technical_support' ? '' : id,
            label: name,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {isFaulty && <FaultyParts />}
      {error && !isFaulty && (
        <LoadFailed error={error} onRetry={() => void form.refetch()} back="/desk" />
      )}
      {form.isPending && <LoadingRows count={4} height={120} label={t('common:loading')} />}
      {form.data && (
        <section className={classes.frame} aria-label={t('preview.title')}>
          <InLanguage language={language}>
            {category ? (
              <PreviewCategory key={category.id} category={category} />
            ) : (
              <PreviewForm form={form.data} notSent={notSent} />
            )}
          </InLanguage>
        </section>
      )}
    </>
  );
}
