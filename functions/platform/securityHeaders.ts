/** A browser takes an answer for what it says it is and nothing else. */
export const noSniff = { 'x-content-type-options': 'nosniff' } as const;

/**
 * For everything a browser may show. Nothing foreign is loaded, nothing inline runs, and since tokens stand in addresses
 * no address is told to another site.
 */
export const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  ...noSniff,
} as const;
