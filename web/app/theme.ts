import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Menu,
  NativeSelect,
  Popover,
  SegmentedControl,
  Switch,
  Tooltip,
} from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';
import classes from './theme.module.css';

/** Mantine's own names, answered with the tokens of `web/design/tokens.css`. */
const tokens = {
  '--mantine-color-body': 'var(--pd-bg)',
  '--mantine-color-text': 'var(--pd-text)',
  '--mantine-color-bright': 'var(--pd-text)',
  '--mantine-color-dimmed': 'var(--pd-text-3)',
  '--mantine-color-placeholder': 'var(--pd-text-3)',
  '--mantine-color-anchor': 'var(--pd-accent-text)',
  '--mantine-color-error': 'var(--pd-over-text)',
  '--mantine-color-default': 'var(--pd-surface)',
  '--mantine-color-default-hover': 'var(--pd-hover)',
  '--mantine-color-default-color': 'var(--pd-text)',
  '--mantine-color-default-border': 'var(--pd-line-2)',
  '--mantine-color-disabled': 'var(--pd-sunken)',
  '--mantine-color-disabled-color': 'var(--pd-text-3)',
  '--mantine-color-disabled-border': 'var(--pd-line-2)',
  '--mantine-primary-color-filled': 'var(--pd-accent)',
  '--mantine-primary-color-filled-hover': 'var(--pd-accent-hover)',
  '--mantine-color-petrol-filled': 'var(--pd-accent)',
  '--mantine-color-petrol-filled-hover': 'var(--pd-accent-hover)',
  '--mantine-color-petrol-light': 'var(--pd-accent-tint)',
  '--mantine-color-petrol-light-hover': 'var(--pd-hover)',
  '--mantine-color-petrol-light-color': 'var(--pd-accent-text)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: tokens,
  dark: tokens,
});

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  colors: {
    petrol: [
      '#eaf5f6',
      '#d5e8ea',
      '#abd1d6',
      '#7db8c0',
      '#57a2ad',
      '#3a919d',
      '#1f808e',
      '#0e6674',
      '#0b5560',
      '#07414a',
    ],
  },
  fontFamily: 'var(--pd-font)',
  fontFamilyMonospace: 'var(--pd-mono)',
  headings: { fontFamily: 'var(--pd-font)', fontWeight: '600' },
  defaultRadius: 'var(--pd-r-sm)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  focusClassName: classes.focus ?? '',
  components: {
    ActionIcon: ActionIcon.extend({ classNames: { root: classes.iconButton ?? '' } }),
    Button: Button.extend({ classNames: { root: classes.button ?? '' } }),
    Checkbox: Checkbox.extend({ classNames: { input: classes.checkbox ?? '' } }),
    Input: Input.extend({ classNames: { input: classes.input ?? '' } }),
    InputWrapper: Input.Wrapper.extend({
      classNames: {
        label: classes.label ?? '',
        description: classes.description ?? '',
        error: classes.error ?? '',
        required: classes.required ?? '',
      },
    }),
    Menu: Menu.extend({
      // In place, not at the end of the body: inside the landmark it belongs to.
      defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false },
      classNames: { dropdown: classes.dropdown ?? '', item: classes.menuItem ?? '' },
    }),
    NativeSelect: NativeSelect.extend({
      defaultProps: { rightSection: createElement(IconChevronDown, { size: 16, stroke: 1.75 }) },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false },
      classNames: {
        root: classes.segments ?? '',
        label: classes.segment ?? '',
        indicator: classes.indicator ?? '',
      },
    }),
    Switch: Switch.extend({ classNames: { track: classes.track ?? '' } }),
    Popover: Popover.extend({ classNames: { dropdown: classes.dropdown ?? '' } }),
    Tooltip: Tooltip.extend({ classNames: { tooltip: classes.tooltip ?? '' } }),
  },
});
