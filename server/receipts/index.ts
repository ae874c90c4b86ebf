export { makeReceiptFile } from './make-receipt-file.ts';
export { receiptRoutes } from './routes.ts';
export {
  MOST_CHARACTERS,
  type Proved,
  ReceiptFault,
  verifyReceiptFile,
} from './verify-receipt-file.ts';
