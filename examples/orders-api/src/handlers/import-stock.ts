import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Handler } from 'aws-lambda';
import { database } from '@shared/database';

const s3 = new S3Client({});

export const handler: S3Handler = async (event) => {
  const { bucket, object } = event.Records[0]!.s3;
  const file = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  const rows = (await file.Body!.transformToString()).split('\n').map((line) => line.split(';'));
  await database.query(
    `INSERT INTO stock (sku, available) SELECT * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (sku) DO UPDATE SET available = excluded.available`,
    [rows.map(([sku]) => sku), rows.map(([, available]) => Number(available))],
  );
};
