import type { App } from '../platform/http/app.ts';
import type { FilesAround } from './around.ts';
import { fileRoutes } from './routes.ts';
import { uploadRoutes } from './routes-uploads.ts';

export { attachFiles, filesByEntry, holdFiles, namedFiles } from './attach-files.ts';
export { cleanUpFiles } from './clean-up.ts';
export { keepWhole } from './keep-whole.ts';
export { openStorages } from './open-storages.ts';
export { startFileWork } from './start-file-work.ts';
export type { Storages } from './storages.ts';
export { eraseFiles } from './store-erase.ts';

/** Uploads, downloads, previews. */
export function filesRoutes(app: App, around: FilesAround): void {
  uploadRoutes(app, around);
  fileRoutes(app, around);
}
