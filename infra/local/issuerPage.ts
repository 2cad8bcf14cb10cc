import { createHash } from 'node:crypto';

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:16px;box-sizing:border-box}
main{width:100%;max-width:360px}
h1{font-size:1.5rem;margin:0 0 8px}
p{margin:0 0 24px}
form{display:grid;gap:12px}
button{min-height:56px;padding:8px 16px;font:inherit;text-align:left;border:1px solid;border-radius:8px;background:none;color:inherit;cursor:pointer}
button strong{display:block}
button:hover{background:color-mix(in srgb,currentColor 8%,transparent)}
button:focus-visible{outline:3px solid;outline-offset:2px}`;

const hash = createHash('sha256').update(style).digest('base64');
/** Leads back to whoever asked, also on another port, so it does not say where its form may lead. */
export const signInPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`;

const can: Record<string, string> = {
  owner: 'Everything, exports too',
  marketer: 'People, letters, campaigns, reports',
  clerk: 'At the till: find one person, note, redeem',
};

type Options = { action: string; query: URLSearchParams; roles: string[] };

/** Asks which of the staff somebody wants to be: on one machine nobody has a password. */
export function signInPage({ action, query, roles }: Options): string {
  const kept = [...query].map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const buttons = roles.map(
    (role) =>
      `<button name="role" value="${escaped(role)}"><strong>${escaped(role.charAt(0).toUpperCase() + role.slice(1))}</strong>${escaped(can[role] ?? '')}</button>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in</title>
<style>${style}</style>
<main>
<h1>Who are you today?</h1>
<p>On this machine there are no passwords. In the cloud this is Cognito’s sign-in page.</p>
<form method="post" action="${escaped(action)}">
${kept.join('\n')}
${buttons.join('\n')}
</form>
</main>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
