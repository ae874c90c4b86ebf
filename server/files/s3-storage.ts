import { pipeline, type Readable } from 'node:stream';
import { S3 } from '@aws-sdk/client-s3';
import { S3Store } from '@tus/s3-store';
import type { Upload } from '@tus/server';
import type { FileStorage } from './storage.ts';
import { inTurn } from './take-turns.ts';

/** A bucket, and how it is reached. Without `endpoint` it is Amazon's own. */
export interface Bucket {
  bucket: string;
  endpoint: string | null;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const MEGABYTE = 1_048_576;
/** A file of 20 GB in fewer than the 10,000 parts that S3 takes. */
const PART = 8 * MEGABYTE;
/** Parts on their way at once, in each process: each lies in a temporary file until it is there. */
const PARTS_AT_ONCE = 8;

/** Files in a bucket that speaks S3; uploads are its multipart uploads. */
export function openS3Storage({ bucket, endpoint, region, ...credentials }: Bucket): FileStorage {
  const config = {
    region,
    credentials,
    // Servers of one's own are addressed by path; Amazon by the bucket's name.
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
  };
  const client = new S3(config);
  const uploads = new MultipartUploads({
    partSize: PART,
    maxConcurrentPartUploads: PARTS_AT_ONCE,
    useTags: false,
    s3ClientConfig: { bucket, ...config },
  });
  return {
    kind: 's3',
    uploads,
    read: async (key, from, to) => {
      const Range = `bytes=${from}-${to}`;
      const { Body } = await client.getObject({ Bucket: bucket, Key: key, Range });
      return Body as Readable;
    },
    settle: (key) => uploads.finish(key),
    remove: (key) => uploads.takeAway(key),
  };
}

/** The package's own, but for what it makes of an outage and of what is not there. */
class MultipartUploads extends S3Store {
  /** The package takes every error for "there is none", and a client would begin anew. */
  override async getUpload(key: string): Promise<Upload> {
    await this.client
      .headObject({ Bucket: this.bucket, Key: this.infoKey(key) })
      .catch((error) => isMissing(error) || Promise.reject(error));
    return super.getUpload(key);
  }

  override write(from: Readable, key: string, offset: number): Promise<number> {
    const turned = inTurn();
    // What goes wrong before goes on to `turned`.
    pipeline(from, turned, () => {});
    return super.write(turned, key, offset);
  }

  /** Whole, but interrupted before its parts were put together: then that is done now. */
  async finish(key: string): Promise<void> {
    const isThere = await this.client.headObject({ Bucket: this.bucket, Key: key }).then(
      () => true,
      (error) => (isMissing(error) ? false : Promise.reject(error)),
    );
    if (isThere) return;
    const metadata = await this.getMetadata(key);
    await this.finishMultipartUpload(metadata, await this.retrieveParts(key));
  }

  /** Also where the upload is over, or nothing of it is there. */
  async takeAway(key: string): Promise<void> {
    const metadata = await this.getMetadata(key).catch((error) =>
      isMissing(error) ? null : Promise.reject(error),
    );
    const uploadId = metadata?.['upload-id'];
    if (uploadId)
      await this.client
        .abortMultipartUpload({ Bucket: this.bucket, Key: key, UploadId: uploadId })
        .catch((error) => isMissing(error) || Promise.reject(error));
    for (const Key of [key, this.partKey(key, true), this.infoKey(key)])
      await this.client.deleteObject({ Bucket: this.bucket, Key });
    await this.clearCache(key);
  }
}

const isMissing = (error: unknown): boolean =>
  ['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes(String((error as { name?: unknown }).name));
