import { wordsOf } from './fold.ts';

/**
 * Every form in which a month stands in a date, in our languages (Serbian in both scripts): the cases that dates take, and
 * the usual short forms. No form belongs to two months.
 */
const forms = [
  'january jan styczeń stycznia sty январь января янв tammikuu tammikuuta tammikuun tammi januar januara јануар јануара јан',
  'february feb luty lutego lut февраль февраля февр фев helmikuu helmikuuta helmikuun helmi februar februara фебруар фебруара феб',
  'march mar marzec marca март марта мар maaliskuu maaliskuuta maaliskuun maalis mart marta',
  'april apr kwiecień kwietnia kwi апрель апреля апр huhtikuu huhtikuuta huhtikuun huhti aprila април априла',
  'may maj maja май мая toukokuu toukokuuta toukokuun touko мај маја',
  'june jun czerwiec czerwca cze июнь июня июн kesäkuu kesäkuuta kesäkuun kesä juna јун јуна',
  'july jul lipiec lipca lip июль июля июл heinäkuu heinäkuuta heinäkuun heinä jula јул јула',
  'august aug sierpień sierpnia sie август августа авг elokuu elokuuta elokuun elo avgust avgusta avg',
  'september sept sep wrzesień września wrz сентябрь сентября сент сен syyskuu syyskuuta syyskuun syys septembar septembra септембар септембра септ сеп',
  'october oct październik października paź октябрь октября окт lokakuu lokakuuta lokakuun loka oktobar oktobra okt октобар октобра',
  'november nov listopad listopada lis ноябрь ноября нояб ноя marraskuu marraskuuta marraskuun marras novembar novembra новембар новембра нов',
  'december dec grudzień grudnia gru декабрь декабря дек joulukuu joulukuuta joulukuun joulu decembar decembra децембар децембра дец',
];

/** The number of a month by each of its forms, folded. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  forms.flatMap((list, i) => wordsOf(list).map((form) => [form, i + 1] as const)),
);
