/** A link into the threat portal: the indicator takes the placeholder's place, as one piece whatever is in it. */
export const lookUpLink = (template: string, indicator: string): string =>
  template.replace('{indicator}', () => encodeURIComponent(indicator));
