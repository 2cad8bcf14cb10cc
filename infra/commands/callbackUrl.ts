/** The address that the sign-in pages may come back to on one's own machine (`npm run staff -- sign-in`). */
export const callbackUrl = 'http://localhost:8976/';
