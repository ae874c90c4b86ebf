/** The namespaces of words that the form of technical support speaks. */
export const formTexts = [
  'portal',
  'receipt',
  'contracts',
  'contract-states',
  'licences',
  'support-form',
];
