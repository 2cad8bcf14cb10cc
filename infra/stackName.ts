import type { Shop } from '../functions/shop/shop.ts';

/** A name per stage, so that two shops or a test stage fit into one account. */
export const stackName = ({ deployment }: Pick<Shop, 'deployment'>) =>
  deployment?.stage ? `Kartoteka-${deployment.stage}` : 'Kartoteka';
