import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { OrderedCard } from '../products/OrderedCard.tsx';
import { PreviewLink } from '../products/PreviewLink.tsx';
import { supportOf } from '../settings-draft.ts';
import { TypeForm } from './TypeForm.tsx';

/** R2: what a request can be about, in the order of the form. */
export function TypesPage() {
  const { t, i18n } = useTranslation('products');
  const { settings, draft, changeForm } = useSettingsDesk();
  const { types } = supportOf(settings, draft);
  const nameOf = ({ id, names }: Pick<(typeof types)[number], 'id' | 'names'>) =>
    nameIn(names, i18n.language) || id;
  return (
    <>
      <PreviewLink from="types" />
      <OrderedCard
        kind="type"
        hint={types.length === 0 ? t('type.none') : undefined}
        things={types}
        look={(type) => ({
          name: nameOf(type),
          detail: type.subtypes.map(nameOf).join(', '),
        })}
        create={(id, name) => ({ id, names: { en: name }, subtypes: [] })}
        onChange={(changed) => changeForm({ types: changed })}
      >
        {(type, change) => <TypeForm type={type} onChange={change} />}
      </OrderedCard>
    </>
  );
}
