export { PublicKey } from './public-key.ts';
export { signingRoutes } from './routes.ts';
export { Signer, type SigningKey } from './signer.ts';
