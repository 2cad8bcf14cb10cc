/**
 * What a letter may be made of, by what mail programs are documented to show.
 *
 * Outlook for Windows draws with Word: "Word 2007 HTML and CSS rendering capabilities in Outlook 2007",
 * learn.microsoft.com/previous-versions/office/developer/office-2007/aa338201(v=office.12), in force up to Outlook 2019.
 * Gmail: developers.google.com/workspace/gmail/design/css (properties, media queries) and, for elements and accounts of
 * others in its app, caniemail.com/clients/gmail. Apple Mail draws with WebKit: caniemail.com/clients/apple-mail.
 */
export const elements = new Set(
  'html head title meta style body div table tbody tr td p br h1 h2 h3 ul ol li a img strong em span'.split(' '),
);

/** Shown by all three. */
const everywhere =
  'background background-color border border-top border-collapse color direction font-family font-size font-style font-weight height letter-spacing line-height margin padding text-align text-decoration text-transform vertical-align width';
/** Passed over by one of them without harm: what is left is said. */
const degrading: Record<string, string> = {
  'border-radius': 'Word draws square corners',
  'max-width': 'Word takes the width of the table in its conditional comment',
  'max-height': 'of the preheader, which Word hides by mso-hide or shows as one more line',
  overflow: 'of the preheader',
  opacity: 'of the preheader',
  display: 'Word knows none and block; an inline block is as high as its line',
  'word-break': 'Word breaks long words by itself',
  'word-spacing': 'normal',
  'white-space': 'of opening hours, which may then break behind their dash',
  cursor: 'of the button, where there is a pointer',
  'mso-line-height-rule': 'for Word alone',
  'mso-padding-alt': 'for Word alone',
  'mso-hide': 'for Word alone',
};
export const properties = new Set([...everywhere.split(' '), ...Object.keys(degrading)]);

/** What Gmail keeps of a style sheet: a rule that it does not understand makes it drop the whole sheet. */
export const mediaQueries = [
  '@media only screen and (min-width:480px)',
  '@media only screen and (max-width: 480px)',
  '@media (prefers-color-scheme: dark)',
];

/** Gmail cuts a mail off behind 102 KB: mailchimp.com/help/gmail-is-clipping-my-email. */
export const heaviest = 100_000;
