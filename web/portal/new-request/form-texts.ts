/** The namespaces of words that the forms of requests speak. */
export const formTexts = [
  'portal',
  'receipt',
  'contracts',
  'contract-states',
  'licences',
  'support-form',
  'categories',
];
