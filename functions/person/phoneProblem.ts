/** Why a text cannot be a phone number as people write them; undefined if it can. */
export function phoneProblem(text: string): 'not-a-phone-number' | undefined {
  return /^\+?[\d\s()./-]{5,30}$/.test(text) && !/[\p{Cc}]/u.test(text) ? undefined : 'not-a-phone-number';
}
