import { Button, Menu } from '@mantine/core';
import { IconCheck, type TablerIcon } from '@tabler/icons-react';
import classes from './RequestsPage.module.css';

interface Props {
  icon: TablerIcon;
  /** What is filtered by. */
  label: string;
  /** The choice that filters nothing. */
  anyLabel: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
}

/** A button that says what is chosen, and the menu to choose otherwise. */
export function FilterMenu({ icon: Icon, label, anyLabel, options, value, onChoose }: Props) {
  const known = options.find((option) => option.value === value)?.label;
  const chosen = known ?? (value && label);
  return (
    <Menu
      position="bottom-end"
      floatingStrategy="fixed"
      width={260}
      checkIcon={<IconCheck size={16} />}
    >
      <Menu.Target>
        <Button
          variant={chosen ? 'light' : 'subtle'}
          className={classes.filter ?? ''}
          leftSection={<Icon size={16} stroke={1.75} aria-hidden="true" />}
          aria-label={`${label}: ${known ?? (value ? '–' : anyLabel)}`}
        >
          <span className={classes.chosen}>{chosen ?? anyLabel}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.options ?? ''}>
        <Menu.RadioGroup
          value={value ?? ''}
          onChange={(picked) => onChoose(picked === '' ? undefined : String(picked))}
        >
          {[{ value: '', label: anyLabel }, ...options].map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
