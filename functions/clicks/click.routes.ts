import { route } from '../platform/route.ts';

export const clickRoutes = {
  follow: route({
    method: 'GET',
    path: '/c/{token}',
    summary: 'Leads on to where a link of a letter leads, and counts the click if a person made it',
    statuses: {
      302: 'On to the address that the letter names, or to the shop for a link that is none of ours',
      404: 'No link of any kind',
    },
  }),
};
