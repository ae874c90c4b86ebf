import type { App } from '../platform/http/app.ts';
import type { FilesAround } from './around.ts';
import { fileRoutes } from './routes.ts';
import { uploadRoutes } from './routes-uploads.ts';

export { attachFiles, filesByEntry, holdFiles, namedFiles } from './attach-files.ts';
export { openStorage } from './open-storage.ts';
export type { FileStorage } from './storage.ts';

/** Uploads, downloads, previews. */
export function filesRoutes(app: App, around: FilesAround): void {
  uploadRoutes(app, around);
  fileRoutes(app, around);
}
