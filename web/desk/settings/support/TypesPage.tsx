import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { useSettingsDesk } from '../context.ts';
import { CardHead } from '../products/CardHead.tsx';
import { moved } from '../products/edit-products.ts';
import { NewThing } from '../products/NewThing.tsx';
import { OrderedList } from '../products/OrderedList.tsx';
import { PreviewLink } from '../products/PreviewLink.tsx';
import classes from '../Settings.module.css';
import { supportOf } from '../settings-draft.ts';
import { TypeForm } from './TypeForm.tsx';

/** R2: what a request can be about, in the order of the form. */
export function TypesPage() {
  const { t, i18n } = useTranslation(['products', 'common']);
  const { settings, draft, faults, changeForm } = useSettingsDesk();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { types } = supportOf(settings, draft);
  const nameOf = ({ id, names }: Pick<(typeof types)[number], 'id' | 'names'>) =>
    nameIn(names, i18n.language) || id;
  return (
    <>
      <PreviewLink from="types" />
      <Card aria-labelledby="types">
        <CardPart className={classes.form ?? ''}>
          <CardHead
            id="types"
            title={t('type.title')}
            add={t('type.new')}
            onAdd={() => setAdding(true)}
          />
          {types.length === 0 && <p role="status">{t('type.none')}</p>}
          <OrderedList
            key={added}
            label={t('type.title')}
            items={types.map((type) => ({
              id: type.id,
              name: nameOf(type),
              detail: type.subtypes.map(nameOf).join(', '),
              wrong: faults.some(({ kind, id }) => kind === 'type' && id === type.id),
            }))}
            first={added}
            onMove={(from, to) => changeForm({ types: moved(types, from, to) })}
            onRemove={(gone) => changeForm({ types: types.filter(({ id }) => id !== gone) })}
          >
            {(open) => {
              const type = types.find(({ id }) => id === open);
              if (!type) return null;
              const change = (changed: typeof type) =>
                changeForm({ types: types.map((each) => (each.id === open ? changed : each)) });
              return <TypeForm type={type} onChange={change} />;
            }}
          </OrderedList>
        </CardPart>
      </Card>
      <Dialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('type.new')}
        closeLabel={t('common:close')}
      >
        <NewThing
          label={t('type.name')}
          submit={t('type.add')}
          taken={types.map(({ id }) => id)}
          onAdd={({ id, name }) => {
            changeForm({ types: [...types, { id, names: { en: name }, subtypes: [] }] });
            setAdding(false);
            setAdded(id);
          }}
        />
      </Dialog>
    </>
  );
}
