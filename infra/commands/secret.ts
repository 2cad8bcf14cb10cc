import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { parseShop } from '../../functions/shop/shop.schema.ts';
import config from '../../shop.config.ts';
import { plainly } from '../plainly.ts';
import { stackName } from '../stackName.ts';
import { keepSecret } from './keepSecret.ts';

/** Runs before every deployment. */
await plainly(async () => {
  const ssm = new SSMClient({});
  await keepSecret(stackName(parseShop(config)), {
    isKept: (Name) =>
      ssm.send(new GetParameterCommand({ Name })).then(
        () => true,
        (error) => {
          if (error.name === 'ParameterNotFound') return false;
          throw error;
        },
      ),
    tables: async (prefix) => {
      const names: string[] = [];
      for await (const { TableNames = [] } of paginateListTables({ client: new DynamoDBClient({}) }, {}))
        names.push(...TableNames);
      return names.filter((name) => name.startsWith(prefix));
    },
    keep: async (Name, Value) => {
      const Description = 'Kartoteka: pepper for keys derived from addresses, and the keys that sign links';
      await ssm.send(new PutParameterCommand({ Name, Value, Description, Type: 'SecureString', Overwrite: false }));
    },
    say: (line) => console.log(line),
  });
});
