import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { wakesImporters } from '../functions/lists/importCalls.table.ts';
import { importsRoutes } from '../functions/lists/imports.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { AppSecret } from './secret.ts';
import { StreamSource } from './streamSource.ts';
import type { ContactsTable, LeadsTable } from './tables.ts';

interface ListsProps {
  leads: LeadsTable;
  contacts: ContactsTable;
  secret: AppSecret;
  api: Api;
}

/** Lists of people and orders that the shop brings along: put into a bucket, tried, carried out, taken back. */
export class Lists extends Construct {
  private readonly bucketName: string;

  constructor(scope: Construct, id: string, { leads, contacts, secret, api }: ListsProps) {
    super(scope, id);
    const bucket = this.bucket(api.publicUrl);
    this.bucketName = bucket.bucketName;
    const files = [bucket.arnForObjects('lists/*')];

    const worker = new AppFunction(this, 'ImportLists', {
      summary: 'reads lists, tries them, carries them out and takes them back, page by page',
      harm: 'a list that was brought in stands still; it goes on by itself once this works again',
      timeout: Duration.minutes(5),
      memorySize: 1024,
    });
    contacts.grantBringIn(worker);
    leads.grantAsk(worker);
    secret.grantUse(worker);
    worker.allow(['s3:GetObject', 's3:DeleteObject'], files, { LISTS_BUCKET: bucket.bucketName });
    new StreamSource(this, 'ImportStream', {
      ...{ table: leads, reader: worker, batchSize: 1 },
      // A list takes minutes, and another should not wait for it.
      parallel: 5,
      patterns: [{ dynamodb: { NewImage: { writer: { S: [wakesImporters] } } } }],
    });

    const imports = new AppFunction(this, 'Imports', {
      summary: 'takes lists from staff, and shows what becomes of their rows',
      harm: 'staff cannot bring a list in, see what becomes of one, or take one back',
      hurts: 'staff',
      timeout: Duration.seconds(28),
      memorySize: 1024,
    });
    contacts.grantImports(imports);
    // The function signs the address by which staff put a file there, so the permission is its own.
    imports.allow(['s3:GetObject', 's3:PutObject'], files, { LISTS_BUCKET: bucket.bucketName });
    leads.grantCall(imports);
    api.add(importsRoutes, imports);
    const logicalId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnBucket);
    for (const fn of [worker, imports])
      Validations.of(fn.role!).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/lists/*]`,
        reason: 'A file is named by its import, which is not there yet: it is one folder of one bucket.',
      });
  }

  /** For whoever says to browsers where they may put a file; no permission goes with it. */
  readonly tellUploads = (fn: AppFunction) => fn.addEnvironment('LISTS_BUCKET', this.bucketName);

  /** A file goes three days after its list was carried out, and whatever became of it after thirty. */
  private bucket(publicUrl: string): Bucket {
    const bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [publicUrl], allowedHeaders: ['content-type'] }],
      lifecycleRules: [{ expiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Who may put or read a file holds an address signed for it; a log of accesses would outlive the files.',
    });
    return bucket;
  }
}
