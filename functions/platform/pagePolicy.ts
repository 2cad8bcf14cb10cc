import { createHash } from 'node:crypto';
import { securityHeaders } from './securityHeaders.ts';

/** The page of snippets shows what is chosen in a frame, by a page of ours that no other may frame. */
export function framing(name: string, policy: string): string {
  if (name.startsWith('snippets.')) return `${policy}; frame-src 'self'`;
  return name.startsWith('snippets/') ? policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'") : policy;
}

/** A page may carry one style sheet of our own at its head: it is named by its hash, and no other is let pass. */
export function policyFor(content: string | Buffer): string {
  const policy = securityHeaders['content-security-policy'];
  const style = typeof content === 'string' ? /<style>([^<]*)<\/style>/.exec(content)?.[1] : undefined;
  if (style === undefined) return policy;
  const hash = createHash('sha256').update(style).digest('base64');
  return policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
}
