import { inBothScripts } from '../../functions/shop/inBothScripts.ts';

type Snippet = { title: string; about: string };

export type SnippetTexts = {
  title: string;
  intro: string;
  /** Which sites may carry the forms; `{file}` is filled in. */
  origins: string;
  inline: Snippet;
  slideIn: Snippet;
  popUp: Snippet;
  plain: Snippet;
  link: Snippet;
  code: Snippet;
  copy: string;
  copied: string;
  open: string;
};

export const snippetTexts = inBothScripts<SnippetTexts>({
  en: {
    title: 'Put the form where people meet you',
    intro: 'Choose a way, copy its code, and paste it into your page. Tap the code to select all of it.',
    origins: 'The first three work on the sites that {file} lists under origins.',
    inline: {
      title: 'Inside a page',
      about: 'The form stands where you put it. Until it has loaded, a link stands there.',
    },
    slideIn: {
      title: 'Slides in',
      about: 'A small card at the bottom, after 15 seconds or half the page. It takes no focus and comes once.',
    },
    popUp: {
      title: 'Pops up',
      about: 'Over the page, late or when somebody is about to leave. Whoever closes it never sees it again.',
    },
    plain: { title: 'Plain HTML', about: 'No script at all. Style it as you like; the names of the fields must stay.' },
    link: { title: 'A link', about: 'For an email, a menu or a profile. It opens the form on its own page.' },
    code: { title: 'A QR code', about: 'For paper: one for each place, so that you know where people joined.' },
    copy: 'Copy',
    copied: 'Copied',
    open: 'Open the form',
  },
  pl: {
    title: 'Formularz tam, gdzie są Twoi klienci',
    intro: 'Wybierz sposób, skopiuj kod i wklej go na swoją stronę. Dotknij kodu, żeby zaznaczyć cały.',
    origins: 'Trzy pierwsze działają na stronach, które {file} wymienia w polu origins.',
    inline: {
      title: 'W treści strony',
      about: 'Formularz stoi tam, gdzie go wstawisz. Zanim się wczyta, w jego miejscu jest link.',
    },
    slideIn: {
      title: 'Wysuwany',
      about: 'Mała karta na dole, po 15 sekundach albo w połowie strony. Nie przeszkadza w pisaniu i zjawia się raz.',
    },
    popUp: {
      title: 'Okno nad stroną',
      about: 'Późno albo gdy ktoś już wychodzi. Kto je zamknie, więcej go nie zobaczy.',
    },
    plain: { title: 'Zwykły HTML', about: 'Bez żadnego skryptu. Wygląd jest dowolny, nazwy pól muszą zostać.' },
    link: { title: 'Link', about: 'Do e-maila, menu albo profilu. Otwiera formularz na osobnej stronie.' },
    code: { title: 'Kod QR', about: 'Na papier: osobny dla każdego miejsca, więc wiadomo, skąd kto przyszedł.' },
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    open: 'Otwórz formularz',
  },
  ru: {
    title: 'Форма там, где ваши покупатели',
    intro:
      'Выберите способ, скопируйте код и вставьте его на свою страницу. Нажмите на код, чтобы выделить его целиком.',
    origins: 'Первые три работают на сайтах, которые {file} перечисляет в поле origins.',
    inline: {
      title: 'Внутри страницы',
      about: 'Форма стоит там, куда вы её поставили. Пока она загружается, на её месте ссылка.',
    },
    slideIn: {
      title: 'Выезжает снизу',
      about: 'Небольшая карточка через 15 секунд или на середине страницы. Не мешает писать и появляется один раз.',
    },
    popUp: {
      title: 'Окно поверх страницы',
      about: 'Поздно или когда человек уже уходит. Кто его закрыл, больше его не увидит.',
    },
    plain: { title: 'Простой HTML', about: 'Совсем без скриптов. Вид любой, а имена полей должны остаться.' },
    link: { title: 'Ссылка', about: 'Для письма, меню или профиля. Открывает форму на отдельной странице.' },
    code: { title: 'QR-код', about: 'Для бумаги: свой для каждого места, чтобы знать, откуда пришли люди.' },
    copy: 'Скопировать',
    copied: 'Скопировано',
    open: 'Открыть форму',
  },
  fi: {
    title: 'Lomake sinne, missä asiakkaasi ovat',
    intro: 'Valitse tapa, kopioi koodi ja liitä se sivullesi. Napauta koodia, niin se valitaan kokonaan.',
    origins: 'Kolme ensimmäistä toimii sivustoilla, jotka {file} luettelee kohdassa origins.',
    inline: {
      title: 'Sivun sisällä',
      about: 'Lomake on siinä, mihin sen laitat. Sen latautuessa paikalla on linkki.',
    },
    slideIn: {
      title: 'Liukuu esiin',
      about: 'Pieni kortti alareunassa 15 sekunnin jälkeen tai sivun puolivälissä. Se ei häiritse ja tulee kerran.',
    },
    popUp: {
      title: 'Ikkuna sivun päällä',
      about: 'Myöhään tai kun joku on jo lähdössä. Sen sulkenut ei näe sitä enää.',
    },
    plain: {
      title: 'Pelkkä HTML',
      about: 'Ilman skriptejä. Ulkoasun saat valita, mutta kenttien nimien täytyy pysyä.',
    },
    link: { title: 'Linkki', about: 'Viestiin, valikkoon tai profiiliin. Avaa lomakkeen omalla sivullaan.' },
    code: { title: 'QR-koodi', about: 'Paperille: joka paikalle omansa, jotta tiedät, missä kukin liittyi.' },
    copy: 'Kopioi',
    copied: 'Kopioitu',
    open: 'Avaa lomake',
  },
  sr: {
    title: 'Образац тамо где су ваши купци',
    intro: 'Изаберите начин, копирајте код и налепите га на своју страницу. Додирните код да га целог означите.',
    origins: 'Прва три раде на сајтовима које {file} наводи у пољу origins.',
    inline: {
      title: 'У страници',
      about: 'Образац стоји тамо где га ставите. Док се не учита, на његовом месту је линк.',
    },
    slideIn: {
      title: 'Клизи одоздо',
      about: 'Мала картица после 15 секунди или на пола странице. Не смета и долази само једном.',
    },
    popUp: {
      title: 'Прозор изнад странице',
      about: 'Касно или кад неко већ одлази. Ко га затвори, више га неће видети.',
    },
    plain: { title: 'Обичан HTML', about: 'Без иједне скрипте. Изглед бирате сами, а имена поља морају да остану.' },
    link: { title: 'Линк', about: 'За имејл, мени или профил. Отвара образац на посебној страници.' },
    code: { title: 'QR код', about: 'За папир: посебан за свако место, да знате одакле је ко дошао.' },
    copy: 'Копирај',
    copied: 'Копирано',
    open: 'Отвори образац',
  },
});
