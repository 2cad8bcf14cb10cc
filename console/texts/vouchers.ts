import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

/** Kinds of vouchers, and what became of those that were given out. */
type VouchersTexts = Record<
  | 'title'
  | 'lead'
  | 'kinds'
  | 'issued'
  | 'open'
  | 'redeemed'
  | 'expired'
  | 'cancelled'
  | 'orders'
  | 'seen'
  | 'validFor'
  | 'times'
  | 'unreadable'
  | 'make'
  | 'change',
  string
> & {
  form: Record<
    'id' | 'idHint' | 'title' | 'gives' | 'percent' | 'amount' | 'gift' | 'where' | 'minimum' | 'days' | 'times',
    string
  >;
} & { empty: Record<'title' | 'text', string>; where: Record<string, string> };

export const vouchers = inBothScripts<VouchersTexts>({
  en: {
    title: 'Vouchers',
    lead: 'What the shop has promised, and what became of it. Whoever holds a voucher keeps the terms it was given out under.',
    kinds: 'Kinds',
    issued: 'given out',
    open: 'still open',
    redeemed: 'redeemed',
    expired: 'expired',
    cancelled: 'cancelled',
    orders: 'Orders that came with them: {n}, together {total}.',
    seen: 'Of the first {n} redeemed ones.',
    validFor: 'good for {time}',
    times: 'up to {n} times',
    unreadable: 'It cannot be read any more: save it anew.',
    make: 'New kind',
    change: 'Change',
    form: {
      id: 'Id',
      idHint: 'Lower case a to z, digits and hyphens. It stays.',
      title: 'What it is for',
      gives: 'Gives',
      percent: 'a share off',
      amount: 'an amount off',
      gift: 'a gift',
      where: 'Good for',
      minimum: 'From an order of, {currency}',
      days: 'Good for how many days',
      times: 'How many times',
    },
    empty: {
      title: 'No kinds yet',
      text: 'A kind says what a voucher gives; an automation or a campaign gives it out.',
    },
    where: { everywhere: 'in the shop and on the web', shop: 'in the shop only', web: 'in the web shop only' },
  },
  pl: {
    title: 'Kupony',
    lead: 'Co sklep obiecał i co z tego wyszło. Kto ma kupon, zachowuje warunki, na których go dostał.',
    kinds: 'Rodzaje',
    issued: 'wydane',
    open: 'otwarte',
    redeemed: 'zrealizowane',
    expired: 'przeterminowane',
    cancelled: 'anulowane',
    orders: 'Zamówienia z kuponem: {n}, razem {total}.',
    seen: 'Policzono pierwsze zrealizowane: {n}.',
    validFor: 'ważny: {time}',
    times: 'do {n} razy',
    unreadable: 'Nie da się go już odczytać: zapisz go ponownie.',
    make: 'Nowy rodzaj',
    change: 'Zmień',
    form: {
      id: 'Identyfikator',
      idHint: 'Małe litery, cyfry i łączniki. Nie zmienia się.',
      title: 'Za co jest',
      gives: 'Daje',
      percent: 'zniżkę w procentach',
      amount: 'zniżkę kwotową',
      gift: 'prezent',
      where: 'Gdzie działa',
      minimum: 'Od zamówienia za, {currency}',
      days: 'Ile dni jest ważny',
      times: 'Ile razy',
    },
    empty: {
      title: 'Nie ma jeszcze rodzajów',
      text: 'Rodzaj mówi, co daje kupon; wydaje go automatyzacja albo kampania.',
    },
    where: { everywhere: 'w sklepie i w internecie', shop: 'tylko w sklepie', web: 'tylko w sklepie internetowym' },
  },
  ru: {
    title: 'Купоны',
    lead: 'Что магазин обещал и что из этого вышло. У владельца купона остаются условия, на которых он его получил.',
    kinds: 'Виды',
    issued: 'выдано',
    open: 'открыто',
    redeemed: 'использовано',
    expired: 'истекло',
    cancelled: 'отменено',
    orders: 'Заказов с ними: {n}, всего {total}.',
    seen: 'Сосчитаны первые использованные: {n}.',
    validFor: 'срок: {time}',
    times: 'до {n} раз',
    unreadable: 'Его больше нельзя прочесть: сохраните его заново.',
    make: 'Новый вид',
    change: 'Изменить',
    form: {
      id: 'Обозначение',
      idHint: 'Строчные латинские буквы, цифры и дефисы. Потом не меняется.',
      title: 'За что он',
      gives: 'Даёт',
      percent: 'скидку в процентах',
      amount: 'скидку на сумму',
      gift: 'подарок',
      where: 'Где действует',
      minimum: 'При заказе от, {currency}',
      days: 'Сколько дней действует',
      times: 'Сколько раз',
    },
    empty: { title: 'Видов пока нет', text: 'Вид говорит, что даёт купон; выдаёт его автоматизация или кампания.' },
    where: { everywhere: 'в магазине и в интернете', shop: 'только в магазине', web: 'только в интернет-магазине' },
  },
  fi: {
    title: 'Kupongit',
    lead: 'Mitä kauppa on luvannut ja mitä siitä tuli. Kupongin haltija säilyttää ehdot, joilla hän sen sai.',
    kinds: 'Lajit',
    issued: 'annettu',
    open: 'avoinna',
    redeemed: 'lunastettu',
    expired: 'vanhentunut',
    cancelled: 'peruttu',
    orders: 'Kupongeilla tehtyjä tilauksia: {n}, yhteensä {total}.',
    seen: 'Laskettu ensimmäisistä lunastetuista: {n}.',
    validFor: 'voimassa: {time}',
    times: 'enintään {n} kertaa',
    unreadable: 'Sitä ei voi enää lukea: tallenna se uudelleen.',
    make: 'Uusi laji',
    change: 'Muuta',
    form: {
      id: 'Tunnus',
      idHint: 'Pieniä kirjaimia, numeroita ja yhdysviivoja. Ei muutu myöhemmin.',
      title: 'Mistä se on',
      gives: 'Antaa',
      percent: 'alennuksen prosentteina',
      amount: 'alennuksen rahana',
      gift: 'lahjan',
      where: 'Missä se käy',
      minimum: 'Ostoksen vähimmäishinta, {currency}',
      days: 'Monta päivää se on voimassa',
      times: 'Montako kertaa',
    },
    empty: { title: 'Ei vielä lajeja', text: 'Laji kertoo, mitä kuponki antaa; sen antaa automaatio tai kampanja.' },
    where: { everywhere: 'myymälässä ja verkossa', shop: 'vain myymälässä', web: 'vain verkkokaupassa' },
  },
  sr: {
    title: 'Ваучери',
    lead: 'Шта је продавница обећала и шта је од тога било. Ко има ваучер, задржава услове под којима га је добио.',
    kinds: 'Врсте',
    issued: 'издато',
    open: 'отворено',
    redeemed: 'искоришћено',
    expired: 'истекло',
    cancelled: 'отказано',
    orders: 'Поруџбина са њима: {n}, укупно {total}.',
    seen: 'Бројани су први искоришћени: {n}.',
    validFor: 'рок: {time}',
    times: 'до {n} пута',
    unreadable: 'Више не може да се прочита: сачувајте га поново.',
    make: 'Нова врста',
    change: 'Измените',
    form: {
      id: 'Ознака',
      idHint: 'Мала латинична слова, цифре и цртице. После се не мења.',
      title: 'За шта је',
      gives: 'Даје',
      percent: 'попуст у процентима',
      amount: 'попуст у износу',
      gift: 'поклон',
      where: 'Где важи',
      minimum: 'За поруџбину од, {currency}',
      days: 'Колико дана важи',
      times: 'Колико пута',
    },
    empty: { title: 'Још нема врста', text: 'Врста каже шта ваучер даје; издаје га аутоматизација или кампања.' },
    where: { everywhere: 'у продавници и на вебу', shop: 'само у продавници', web: 'само у веб-продавници' },
  },
});
