import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { moved } from '../../../design/moved.ts';
import { useSettingsDesk } from '../context.ts';
import classes from '../Settings.module.css';
import { CardHead } from './CardHead.tsx';
import { NewThing } from './NewThing.tsx';
import { OrderedList } from './OrderedList.tsx';

interface Props<Thing extends { id: string }> {
  kind: 'area' | 'type' | 'exclusion';
  /** What is told before the list. */
  hint?: string | undefined;
  things: readonly Thing[];
  /** How one looks in the list. */
  look: (thing: Thing) => { name: string; detail: string; icon?: ReactNode };
  /** A new one, of which nothing is known but its name. */
  create: (id: string, name: string) => Thing;
  onChange: (things: Thing[]) => void;
  /** The form of the one that is open. */
  children: (thing: Thing, change: (changed: Thing) => void) => ReactNode;
}

/** Things of the form in their order: added, moved, changed in their place, and removed. */
export function OrderedCard<Thing extends { id: string }>(props: Props<Thing>) {
  const { kind, hint, things, look, create, onChange, children } = props;
  const { t } = useTranslation(['products', 'common']);
  const { faults } = useSettingsDesk();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  return (
    <Card aria-labelledby={`${kind}s`}>
      <CardPart className={classes.form ?? ''}>
        <CardHead
          id={`${kind}s`}
          title={t(`${kind}.title`)}
          add={t(`${kind}.new`)}
          onAdd={() => setAdding(true)}
        />
        {hint && <p className={classes.hint}>{hint}</p>}
        <OrderedList
          key={added}
          label={t(`${kind}.title`)}
          items={things.map((thing) => ({
            ...look(thing),
            id: thing.id,
            wrong: faults.some((fault) => fault.kind === kind && fault.id === thing.id),
          }))}
          first={added}
          onMove={(from, to) => onChange(moved(things, from, to))}
          onRemove={(gone) => onChange(things.filter(({ id }) => id !== gone))}
        >
          {(open) => {
            const thing = things.find(({ id }) => id === open);
            const change = (changed: Thing) =>
              onChange(things.map((each) => (each.id === open ? changed : each)));
            return thing ? children(thing, change) : null;
          }}
        </OrderedList>
      </CardPart>
      <Dialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t(`${kind}.new`)}
        closeLabel={t('common:close')}
      >
        <NewThing
          label={t(`${kind}.name`)}
          submit={t(`${kind}.add`)}
          taken={things.map(({ id }) => id)}
          onAdd={({ id, name }) => {
            onChange([...things, create(id, name)]);
            setAdding(false);
            setAdded(id);
          }}
        />
      </Dialog>
    </Card>
  );
}
