/** The links to style sheets in a page's head, however many it has. */
const links = /(?:<link rel="stylesheet" href="\/assets\/[\w-]+\.css">\s*)+/;

/** A page with the style sheets it asks for inside, so that nothing is waited for before the first paint. */
export function withSheets(page: string, sheets: Readonly<Record<string, string>>): string {
  return page.replace(links, (found) => {
    const names = [...found.matchAll(/([\w-]+)\.css/g)].map(([, name]) => name!);
    return `<style>${names.map((name) => sheets[name]).join('')}</style>\n`;
  });
}
