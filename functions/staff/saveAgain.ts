import { cancellationCodes } from '../platform/aws.ts';
import { Conflict } from '../platform/problem.ts';

/** How often it is looked again when something else that refers to segments was saved at the same moment. */
const mostTries = 5;

/**
 * Saves what refers to segments, and looks and saves again when something else that does was saved at the same moment.
 * Throws `Conflict` where it was that itself which somebody else saved, by why the items of the transaction were refused.
 */
export async function saveAgain<Saved>(
  save: () => Promise<Saved>,
  isItself: (codes: string[]) => boolean,
): Promise<Saved> {
  for (let tried = 1; ; tried++) {
    try {
      return await save();
    } catch (error) {
      const codes = cancellationCodes(error);
      if (!codes) throw error;
      if (isItself(codes) || tried >= mostTries) throw new Conflict('Somebody else has changed it at the same moment');
    }
  }
}

export const isRefused = (code: string) => code !== 'None';
