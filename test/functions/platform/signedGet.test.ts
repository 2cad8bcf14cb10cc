import { expect, test } from 'vitest';
import { signedGet } from '../../../functions/platform/signedGet.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const now = new Date('2015-08-30T12:36:00.000Z');
const signatureOf = (address: string) =>
  signedGet({ url: new URL(address), service: 'service', region: 'us-east-1', credentials, now }).authorization!.split(
    'Signature=',
  )[1];

/** Of Amazon's own test suite for Signature Version 4 (aws-sig-v4-test-suite). */
test.each([
  ['get-vanilla', 'https://example.amazonaws.com/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  [
    'get-vanilla-query-order-key-case',
    'https://example.amazonaws.com/?Param2=value2&Param1=value1',
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
])('a request is signed as Amazon signs it: %s', (_name, address, signature) => {
  expect(signatureOf(address)).toBe(signature);
});
