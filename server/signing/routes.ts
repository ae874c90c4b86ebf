import { signingKey } from '../../api/signing-key.ts';
import type { App } from '../platform/http/app.ts';
import type { Signer } from './signer.ts';

export function signingRoutes(app: App, { signer }: { signer: Signer }): void {
  app.get(
    '/api/signing-key',
    {
      config: { access: 'signed-in', whileViewing: true },
      schema: {
        summary: 'The public key with which receipts are signed',
        tags: ['receipts'],
        response: { 200: signingKey },
      },
    },
    async () => {
      const { publicKey } = await signer.key();
      return { id: publicKey.id, fingerprint: publicKey.fingerprint, pem: publicKey.pem };
    },
  );
}
