import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { pagesRoutes } from '../functions/pages/pages.routes.ts';
import type { Api } from './api.ts';
import { AppFunction } from './appFunction.ts';
import type { Lists } from './lists.ts';
import type { Staff } from './staff.ts';

interface PagesProps {
  api: Api;
  /** Where the console has people sign in, and put their lists: it may speak to these and nobody else. */
  staff: Staff;
  lists: Lists;
}

/** Everything that is only read, the staff's console with it. The function that serves it may use nothing, so opening a link can change nothing. */
export class Pages extends Construct {
  constructor(scope: Construct, id: string, { api, staff, lists }: PagesProps) {
    super(scope, id);
    const pages = new AppFunction(this, 'Pages', {
      summary: 'serves pages, forms and styles in the reader’s language',
      harm: 'visitors see no form, and who comes from an email no page to confirm or unsubscribe on',
      hurts: 'visitors',
      timeout: Duration.seconds(5),
      memorySize: 256,
    });
    api.grantPublicUrl(pages);
    staff.tellSignIn(pages);
    lists.tellUploads(pages);
    api.add(pagesRoutes, pages);
    api.fallback(pages);
  }
}
