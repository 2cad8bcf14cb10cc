/** What is chosen for a snippet; empty is as it comes. */
export type Choices = {
  form: string;
  look: 'inline' | 'slide-in' | 'pop-up';
  locale: string;
  accent: string;
  width: string;
  after: string;
};

/** The attributes of the element that is chosen: what the snippet says and what the preview is made of. */
export function attributesOf({ form, look, locale, accent, width, after }: Choices): Record<string, string> {
  const style = [
    ...(/^#[0-9a-f]{6}$/i.test(accent)
      ? [`--kartoteka-accent: ${accent}`, `--kartoteka-on-accent: ${on(accent)}`]
      : []),
    ...(look === 'inline' && /^\d{3}$/.test(width) ? [`max-width: ${width}px`] : []),
  ].join('; ');
  return {
    form,
    ...(locale && { locale }),
    ...(look !== 'inline' && { mode: look, after: `${Number(after) || 0}s` }),
    ...(look === 'slide-in' && { scroll: '50%' }),
    ...(look === 'pop-up' && { leaving: '' }),
    ...(style && { style }),
  };
}

/** The code to copy. Until the script is there, and where it never comes, a link stands in its place. */
export function snippetOf(choices: Choices, site: string, title: string): string {
  const attributes = Object.entries(attributesOf(choices)).map(([name, value]) =>
    value ? ` ${name}="${value}"` : ` ${name}`,
  );
  const query = choices.locale && `?locale=${choices.locale}`;
  const inside = choices.look === 'inline' ? `\n  <a href="${site}/f/${choices.form}${query}">${title}</a>\n` : '';
  return `<script src="${site}/assets/kartoteka-form.js" defer></script>
<kartoteka-form${attributes.join('')}>${inside}</kartoteka-form>`;
}

/** Black or white, whichever is read better on a colour (WCAG 2.2, relative luminance). */
function on(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
