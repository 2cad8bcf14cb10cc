/**
 * What every screen is made of, in one piece: several small ones would weigh more and take longer. Each other piece names
 * this one first, so that the build puts nothing of it into a piece of its own.
 */
import '../kit/Frame.tsx';
import '../kit/loaded.ts';
import '../kit/terms.ts';
import '../kit/wall.ts';
import '../parts/dialogs.tsx';
import '../parts/fields.tsx';
import '../parts/Find.tsx';
import '../parts/Kept.tsx';
import '../parts/lists.tsx';
import '../parts/NoteForm.tsx';
import '../parts/TurnMarketing.tsx';
import '../../functions/time/localDate.ts';
