import { inBothScripts } from '../../functions/shop/inBothScripts.ts';
import type { Plural } from '../kit/texts.ts';

type Taking = { title: string; text: string; button: string };

type SegmentsTexts = {
  title: string;
  lead: string;
  create: string;
  name: string;
  names: string;
  members: string;
  deliverable: string;
  state: string;
  builtIn: string;
  changed: string;
  own: string;
  unreadable: string;
  filling: string;
  notThere: string;
  notThereText: string;
  overtaken: string;
  keepMine: string;
  lookAtTheirs: string;
  saveButton: string;
  notWhole: string;
  comparing: string;
  back: Taking;
  delete: Taking;
  isBack: string;
  deleted: string;
  sample: string;
  about: string;
  sampled: string;
  everybodyJudged: string;
  examples: string;
  missing: string;
  keepsOut: Plural;
  exactly: string;
  reckoned: string;
  usedBy: string;
  unused: string;
  kinds: Record<'segment' | 'automation' | 'campaign', string>;
  confirm: string;
  confirmNew: string;
  ofAll: string;
  join: Plural;
  leave: Plural;
  cost: string;
  saveNow: string;
};

export const segments = inBothScripts<SegmentsTexts>({
  en: {
    title: 'Segments',
    lead: 'Groups of people by what is so of them. Nobody is put in by hand: who meets the conditions is in, and leaves when they no longer do.',
    create: 'New segment',
    name: 'Name',
    names: 'Its name in each language',
    members: 'In it now',
    deliverable: 'May be written to',
    state: 'State',
    builtIn: 'built in',
    changed: 'built in, changed by you',
    own: 'yours',
    unreadable: 'cannot be read any more: save it anew',
    filling: 'being filled: {done} of {total} judged',
    notThere: 'There is no such segment',
    notThereText: 'It was taken away, or the address is wrong.',
    overtaken: 'Somebody else has saved this segment since you began. What you wrote is still here.',
    keepMine: 'Go on with mine',
    lookAtTheirs: 'See what is saved now',
    saveButton: 'Save…',
    notWhole: 'A condition still lacks its value.',
    comparing: 'Counting who joins and who leaves',
    back: {
      title: 'Back to the built-in segment?',
      text: 'Your version is taken back, and everybody is judged by the built-in conditions again.',
      button: 'Back to the built-in',
    },
    delete: {
      title: 'Delete this segment?',
      text: 'Nobody is deleted, only the segment. Its conditions stay in the log of changes.',
      button: 'Delete the segment',
    },
    isBack: 'The built-in segment is back',
    deleted: 'The segment is deleted',
    sample: 'Who it is right now',
    about: 'About {estimate} of {total}',
    sampled: '{members} of {sampled} people taken at random',
    everybodyJudged: 'Everybody was judged.',
    examples: 'For example',
    missing: 'What keeps the others out',
    keepsOut: { one: 'keeps {n} out', other: 'keeps {n} out' },
    exactly: 'Exactly, as saved',
    reckoned: 'Too many to ask all at once: reckoned from {asked} of them.',
    usedBy: 'Who uses it',
    unused: 'Nothing uses it yet.',
    kinds: { segment: 'Segment', automation: 'Automation', campaign: 'Campaign' },
    confirm: 'This is what changes',
    confirmNew: 'This is who will be in it',
    ofAll: 'of {total} people',
    join: { one: '{n} joins', other: '{n} join' },
    leave: { one: '{n} leaves', other: '{n} leave' },
    cost: 'Judging everybody anew costs about {dollars}.',
    saveNow: 'Save it',
  },
  pl: {
    title: 'Segmenty',
    lead: 'Grupy ludzi według tego, co o nich wiadomo. Nikogo nie wpisuje się ręcznie: kto spełnia warunki, jest w środku, i wypada, gdy przestaje je spełniać.',
    create: 'Nowy segment',
    name: 'Nazwa',
    names: 'Nazwa w każdym języku',
    members: 'Teraz w segmencie',
    deliverable: 'Można do nich pisać',
    state: 'Stan',
    builtIn: 'wbudowany',
    changed: 'wbudowany, zmieniony przez was',
    own: 'wasz',
    unreadable: 'nie da się go już odczytać: zapisz go od nowa',
    filling: 'wypełnia się: sprawdzono {done} z {total}',
    notThere: 'Nie ma takiego segmentu',
    notThereText: 'Został usunięty albo w adresie jest literówka.',
    overtaken: 'Ktoś inny zapisał ten segment po tym, jak zaczęto tu pracę. To, co napisano, nadal tu jest.',
    keepMine: 'Zostań przy moim',
    lookAtTheirs: 'Zobacz, co jest teraz zapisane',
    saveButton: 'Zapisz…',
    notWhole: 'W jednym z warunków brakuje wartości.',
    comparing: 'Liczę, kto dojdzie, a kto wypadnie',
    back: {
      title: 'Wrócić do segmentu wbudowanego?',
      text: 'Wasza wersja zostanie cofnięta i wszyscy będą znów oceniani według warunków wbudowanych.',
      button: 'Wróć do wbudowanego',
    },
    delete: {
      title: 'Usunąć ten segment?',
      text: 'Nikt z ludzi nie zostanie usunięty, tylko segment. Jego warunki zostają w dzienniku zmian.',
      button: 'Usuń segment',
    },
    isBack: 'Segment wbudowany wrócił',
    deleted: 'Segment usunięto',
    sample: 'Kto w nim jest teraz',
    about: 'Około {estimate} z {total}',
    sampled: '{members} z {sampled} osób wybranych losowo',
    everybodyJudged: 'Sprawdzono wszystkich.',
    examples: 'Na przykład',
    missing: 'Co zatrzymuje pozostałych',
    keepsOut: {
      one: 'zatrzymuje {n} osobę',
      few: 'zatrzymuje {n} osoby',
      many: 'zatrzymuje {n} osób',
      other: 'zatrzymuje {n} osoby',
    },
    exactly: 'Dokładnie, jak zapisano',
    reckoned: 'Zbyt wielu, by zapytać wszystkich naraz: przeliczono na podstawie {asked}.',
    usedBy: 'Gdzie jest używany',
    unused: 'Na razie nigdzie.',
    kinds: { segment: 'Segment', automation: 'Automatyzacja', campaign: 'Kampania' },
    confirm: 'Oto, co się zmieni',
    confirmNew: 'Oto, kto w nim będzie',
    ofAll: 'z {total} osób',
    join: { one: 'Dojdzie {n} osoba', few: 'Dojdą {n} osoby', many: 'Dojdzie {n} osób', other: 'Dojdzie {n} osoby' },
    leave: {
      one: 'Wypadnie {n} osoba',
      few: 'Wypadną {n} osoby',
      many: 'Wypadnie {n} osób',
      other: 'Wypadnie {n} osoby',
    },
    cost: 'Ponowna ocena wszystkich kosztuje około {dollars}.',
    saveNow: 'Zapisz',
  },
  ru: {
    title: 'Сегменты',
    lead: 'Группы людей по тому, что о них известно. Никого не вносят вручную: кто подходит под условия, тот внутри, и выходит, когда перестаёт подходить.',
    create: 'Новый сегмент',
    name: 'Название',
    names: 'Название на каждом языке',
    members: 'Сейчас в нём',
    deliverable: 'Можно писать',
    state: 'Состояние',
    builtIn: 'встроенный',
    changed: 'встроенный, изменён вами',
    own: 'ваш',
    unreadable: 'больше не читается: сохраните заново',
    filling: 'заполняется: проверено {done} из {total}',
    notThere: 'Такого сегмента нет',
    notThereText: 'Его удалили, или адрес неверен.',
    overtaken: 'Кто-то сохранил этот сегмент после того, как вы начали. Написанное вами на месте.',
    keepMine: 'Продолжить со своим',
    lookAtTheirs: 'Посмотреть, что сохранено',
    saveButton: 'Сохранить…',
    notWhole: 'В одном из условий нет значения.',
    comparing: 'Считаем, кто войдёт и кто выйдет',
    back: {
      title: 'Вернуться к встроенному сегменту?',
      text: 'Ваша версия будет отменена, и все снова будут отбираться по встроенным условиям.',
      button: 'Вернуть встроенный',
    },
    delete: {
      title: 'Удалить сегмент?',
      text: 'Люди не удаляются, только сегмент. Его условия останутся в журнале изменений.',
      button: 'Удалить сегмент',
    },
    isBack: 'Встроенный сегмент возвращён',
    deleted: 'Сегмент удалён',
    sample: 'Кто в нём сейчас',
    about: 'Около {estimate} из {total}',
    sampled: '{members} из {sampled} человек, взятых наугад',
    everybodyJudged: 'Проверены все.',
    examples: 'Например',
    missing: 'Что не пускает остальных',
    keepsOut: {
      one: 'не пускает {n} человека',
      few: 'не пускает {n} человек',
      many: 'не пускает {n} человек',
      other: 'не пускает {n} человека',
    },
    exactly: 'Точно, как сохранено',
    reckoned: 'Слишком много, чтобы спросить всех сразу: рассчитано по {asked}.',
    usedBy: 'Где используется',
    unused: 'Пока нигде.',
    kinds: { segment: 'Сегмент', automation: 'Автоматизация', campaign: 'Кампания' },
    confirm: 'Вот что изменится',
    confirmNew: 'Вот кто в нём будет',
    ofAll: 'из {total} человек',
    join: {
      one: 'Войдёт {n} человек',
      few: 'Войдут {n} человека',
      many: 'Войдут {n} человек',
      other: 'Войдут {n} человека',
    },
    leave: {
      one: 'Выйдет {n} человек',
      few: 'Выйдут {n} человека',
      many: 'Выйдут {n} человек',
      other: 'Выйдут {n} человека',
    },
    cost: 'Проверить всех заново стоит около {dollars}.',
    saveNow: 'Сохранить',
  },
  fi: {
    title: 'Segmentit',
    lead: 'Ihmisiä sen mukaan, mitä heistä tiedetään. Ketään ei lisätä käsin: ehdot täyttävä on mukana ja poistuu, kun ne eivät enää täyty.',
    create: 'Uusi segmentti',
    name: 'Nimi',
    names: 'Nimi kullakin kielellä',
    members: 'Mukana nyt',
    deliverable: 'Saa lähettää',
    state: 'Tila',
    builtIn: 'valmis',
    changed: 'valmis, itse muutettu',
    own: 'oma',
    unreadable: 'ei enää luettavissa: tallenna uudelleen',
    filling: 'täyttyy: käyty läpi {done} / {total}',
    notThere: 'Tällaista segmenttiä ei ole',
    notThereText: 'Se on poistettu, tai osoite on väärä.',
    overtaken: 'Joku muu on tallentanut tämän segmentin sen jälkeen, kun aloitit. Kirjoittamasi on yhä tässä.',
    keepMine: 'Jatka omallani',
    lookAtTheirs: 'Katso, mitä on tallennettu',
    saveButton: 'Tallenna…',
    notWhole: 'Jostakin ehdosta puuttuu vielä arvo.',
    comparing: 'Lasketaan, ketkä tulevat ja ketkä poistuvat',
    back: {
      title: 'Palautetaanko valmis segmentti?',
      text: 'Muutettu versio perutaan, ja kaikki arvioidaan taas valmiilla ehdoilla.',
      button: 'Palauta valmis',
    },
    delete: {
      title: 'Poistetaanko segmentti?',
      text: 'Ketään ihmistä ei poisteta, vain segmentti. Sen ehdot jäävät muutoslokiin.',
      button: 'Poista segmentti',
    },
    isBack: 'Valmis segmentti on palautettu',
    deleted: 'Segmentti on poistettu',
    sample: 'Keitä siinä on nyt',
    about: 'Noin {estimate} / {total}',
    sampled: '{members} / {sampled} satunnaisesti valituista',
    everybodyJudged: 'Kaikki käytiin läpi.',
    examples: 'Esimerkiksi',
    missing: 'Mikä pitää muut ulkona',
    keepsOut: { one: 'pitää ulkona {n} henkilön', other: 'pitää ulkona {n} henkilöä' },
    exactly: 'Tarkasti, tallennettuna',
    reckoned: 'Liian monta kerralla kysyttäväksi: laskettu {asked} perusteella.',
    usedBy: 'Missä sitä käytetään',
    unused: 'Ei vielä missään.',
    kinds: { segment: 'Segmentti', automation: 'Automaatio', campaign: 'Kampanja' },
    confirm: 'Tämä muuttuu',
    confirmNew: 'Nämä tulevat mukaan',
    ofAll: '/ {total} henkilöä',
    join: { one: '{n} tulee mukaan', other: '{n} tulee mukaan' },
    leave: { one: '{n} poistuu', other: '{n} poistuu' },
    cost: 'Kaikkien arviointi uudelleen maksaa noin {dollars}.',
    saveNow: 'Tallenna',
  },
  sr: {
    title: 'Сегменти',
    lead: 'Групе људи према ономе што се о њима зна. Нико се не уписује ручно: ко испуњава услове, унутра је, и излази кад их више не испуњава.',
    create: 'Нови сегмент',
    name: 'Назив',
    names: 'Назив на сваком језику',
    members: 'Сада у њему',
    deliverable: 'Сме да им се пише',
    state: 'Стање',
    builtIn: 'уграђен',
    changed: 'уграђен, ви сте га изменили',
    own: 'ваш',
    unreadable: 'више не може да се прочита: сачувајте га изнова',
    filling: 'попуњава се: проверено {done} од {total}',
    notThere: 'Нема таквог сегмента',
    notThereText: 'Уклоњен је, или адреса није тачна.',
    overtaken: 'Неко други је сачувао овај сегмент откад сте почели. Оно што сте написали и даље је ту.',
    keepMine: 'Настави са мојим',
    lookAtTheirs: 'Види шта је сада сачувано',
    saveButton: 'Сачувај…',
    notWhole: 'Једном услову још недостаје вредност.',
    comparing: 'Бројимо ко улази и ко излази',
    back: {
      title: 'Вратити уграђени сегмент?',
      text: 'Ваша верзија се повлачи и сви се поново процењују по уграђеним условима.',
      button: 'Врати уграђени',
    },
    delete: {
      title: 'Обрисати овај сегмент?',
      text: 'Нико од људи се не брише, само сегмент. Његови услови остају у дневнику измена.',
      button: 'Обриши сегмент',
    },
    isBack: 'Уграђени сегмент је враћен',
    deleted: 'Сегмент је обрисан',
    sample: 'Ко је у њему сада',
    about: 'Око {estimate} од {total}',
    sampled: '{members} од {sampled} насумично изабраних',
    everybodyJudged: 'Проверени су сви.',
    examples: 'На пример',
    missing: 'Шта остале задржава напољу',
    keepsOut: {
      one: 'задржава {n} особу',
      few: 'задржава {n} особе',
      other: 'задржава {n} особа',
    },
    exactly: 'Тачно, како је сачувано',
    reckoned: 'Превише да се питају сви одједном: израчунато на основу {asked}.',
    usedBy: 'Где се користи',
    unused: 'Још нигде.',
    kinds: { segment: 'Сегмент', automation: 'Аутоматизација', campaign: 'Кампања' },
    confirm: 'Ово се мења',
    confirmNew: 'Ово су они који ће бити у њему',
    ofAll: 'од {total} особа',
    join: { one: 'Улази {n} особа', few: 'Улазе {n} особе', other: 'Улази {n} особа' },
    leave: { one: 'Излази {n} особа', few: 'Излазе {n} особе', other: 'Излази {n} особа' },
    cost: 'Поновна процена свих кошта око {dollars}.',
    saveNow: 'Сачувај',
  },
});
