import type { ExtraProps } from 'react-markdown';

/** The elements of a rendered message, as `react-markdown` hands them to its plugins. */
export type Element = NonNullable<ExtraProps['node']>;
export type Child = Element['children'][number];
export type TextNode = Extract<Child, { type: 'text' }>;

/** The whole of it, or one element. */
export interface Branch {
  tagName?: string;
  properties?: Element['properties'];
  children: Child[];
}
