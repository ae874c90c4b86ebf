import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import classes from './PickList.module.css';
import { matches } from './pick-match.ts';

export interface PickOption {
  value: string;
  label: string;
  /** Options of one group stand together under its name. */
  group?: string | undefined;
  /** Smaller, at the end of the line. */
  detail?: string | undefined;
  icon?: ReactNode;
}

interface Props<Option extends PickOption> {
  /** Names the field and the list. */
  label: string;
  placeholder?: string;
  options: readonly Option[];
  onPick: (option: Option) => void;
  /** Said where nothing matches. */
  none: string;
  /** Options made of what is typed; they come last and always match. */
  ofTyped?: (typed: string) => readonly Option[];
  /** Told what is typed, without the spaces around it. */
  onTyped?: (typed: string) => void;
  /** Backspace with nothing typed. */
  onBack?: () => void;
}

/** A field and the list it narrows: type, arrow, Enter. The focus stays in the field. */
export function PickList<Option extends PickOption>(props: Props<Option>) {
  const { label, placeholder = label, options, onPick, none, ofTyped, onTyped, onBack } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // At once: whoever opened the list by a key goes on typing.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const shown = [
    ...options.filter((option) => matches(`${option.label} ${option.group ?? ''}`, typed)),
    ...(typed.trim() === '' ? [] : (ofTyped?.(typed.trim()) ?? [])),
  ];
  const at = Math.min(active, shown.length - 1);
  const write = (words: string) => {
    setTyped(words);
    setActive(0);
    onTyped?.(words.trim());
  };
  const press = (event: KeyboardEvent) => {
    const chosen = shown[at];
    if (event.key === 'ArrowDown') setActive((at + 1) % Math.max(shown.length, 1));
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? shown.length - 1 : at - 1);
    else if (event.key === 'Enter' && !event.ctrlKey) {
      if (chosen) onPick(chosen);
      write('');
    } else if (event.key === 'Backspace' && typed === '' && onBack) onBack();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.pick}>
      <input
        ref={field}
        className={classes.field}
        role="combobox"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        data-autofocus
        value={typed}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label={label} className={classes.list}>
        {groupsOf(shown).map(({ name, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields.
          <div key={name ?? ''} role="group" aria-label={name}>
            {name && (
              <p className={classes.group} aria-hidden="true">
                {name}
              </p>
            )}
            {items.map(({ option, index }) => (
              <Line
                key={option.value}
                id={`${id}-${index}`}
                option={option}
                active={index === at}
                onHover={() => setActive(index)}
                onPick={() => onPick(option)}
              />
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p className={classes.none} role="status">
          {none}
        </p>
      )}
    </div>
  );
}

interface LineProps {
  id: string;
  option: PickOption;
  active: boolean;
  onHover: () => void;
  onPick: () => void;
}

function Line({ id, option, active, onHover, onPick }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same.
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={active}
      className={classes.option}
      onPointerMove={onHover}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {option.icon}
      <span className={classes.label}>{option.label}</span>
      {option.detail && <span className={classes.detail}>{option.detail}</span>}
    </div>
  );
}

/** In the order of their first option. */
function groupsOf<Option extends PickOption>(options: readonly Option[]) {
  const groups = new Map<string | undefined, { option: Option; index: number }[]>();
  for (const [index, option] of options.entries()) {
    groups.set(option.group, [...(groups.get(option.group) ?? []), { option, index }]);
  }
  return [...groups].map(([name, items]) => ({ name, items }));
}
