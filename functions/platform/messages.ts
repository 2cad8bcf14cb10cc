/** What each error code means to a developer reading the answer; pages have words of their own in every language. */
export const messages = {
  malformed: 'This is not JSON with every name given once.',
  required: 'This field is needed.',
  unknown: 'This field is not known.',
  'wrong-type': 'This value is of the wrong type.',
  'not-an-address': 'Give one e-mail address, such as zofia@example.com.',
  'not-a-date': 'This date does not exist. Write 1990-04-23, or --04-23 without the year.',
  'in-the-future': 'This date is in the future.',
  'too-long-ago': 'This date is before 1900.',
  'under-age': 'This person is too young to sign up.',
  url: 'A name holds no link.',
  'phone-number': 'A name holds no phone number.',
  'control-characters': 'Line breaks and control characters are not allowed here.',
  unreadable: 'This cannot be read. Send it in UTF-8.',
  'too-long': 'This is too long.',
  'out-of-range': 'This number is too large or too small.',
  'not-a-phone-number': 'Give a phone number, such as +48 601 234 567.',
  'consent-required': 'This form needs this consent.',
  'consent-unknown-text': 'This is not the hash of a text we show for this purpose.',
  'not-asked': 'This is not among what is asked here.',
  'used-before': 'This id was used with another body before.',
  unusable: 'This cannot be used, and was left out.',
  'another-contact': 'This id is of one contact, and the address of another.',
  'not-allowed': 'This value is not one of those allowed.',
} as const;

export type MessageCode = keyof typeof messages;
