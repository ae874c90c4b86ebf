import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../api/request-views.ts';
import { useChangeView, useDeleteView } from './queries.ts';

/** What can be done to the view that is shown. */
export function ViewActions({ view: { id, name, isDefault } }: { view: RequestView }) {
  const { t } = useTranslation('lists');
  const change = useChangeView();
  const remove = useDeleteView();
  return (
    <>
      <Menu.Item onClick={() => change.mutate({ id, isDefault: !isDefault })}>
        {isDefault ? t('views.openPlain') : t('views.openFirst', { name })}
      </Menu.Item>
      <Menu.Item color="red" onClick={() => remove.mutate(id)}>
        {t('views.delete', { name })}
      </Menu.Item>
    </>
  );
}
