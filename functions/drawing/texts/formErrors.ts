import { inBothScripts } from '../../shop/inBothScripts.ts';

/** What to do about a field that can't be taken as it is. */
export type ErrorTexts = {
  /** Heading of the summary of errors; also put before the page's title. */
  problem: string;
  errors: {
    email: string;
    name: string;
    phone: string;
    birthday: string;
    /** `{month}` and `{days}` are filled in. */
    noSuchDate: string;
    /** To come, or too long ago. */
    year: string;
    tooYoung: string;
    consent: string;
    consentChanged: string;
    other: string;
    tooMany: string;
    offline: string;
  };
};

export const errorTexts = inBothScripts<ErrorTexts>({
  en: {
    problem: 'Please look at this again',
    errors: {
      email: 'Write one email address in full, such as anna@example.com.',
      name: 'Write just the name, without links or symbols.',
      phone: 'Write the number with its country code, such as +48\u00a0600\u00a0100\u00a0200.',
      birthday: 'Give both the day and the month, or leave the birthday empty.',
      noSuchDate: 'That date doesn’t exist: {month} has {days} days.',
      year: 'That year can’t be right. Check it, or leave it empty.',
      tooYoung: 'You are a little too young for our emails yet. We have kept nothing of what you wrote.',
      consent: 'Tick this box if we may write to you. Without it we can’t.',
      consentChanged: 'We have changed this sentence since. Reload the page and read it again.',
      other: 'Something here can’t be read. Check it, or leave it empty.',
      tooMany: 'Many people are signing up from your network just now. Wait a minute and press the button again.',
      offline:
        'We couldn’t be reached. Check your connection and press the button again; what you wrote is still here.',
    },
  },
  pl: {
    problem: 'Tu trzeba coś poprawić',
    errors: {
      email: 'Wpisz jeden pełny adres e-mail, np. anna@example.com.',
      name: 'Wpisz samo imię lub nazwisko, bez linków i symboli.',
      phone: 'Wpisz numer z kierunkowym kraju, np. +48\u00a0600\u00a0100\u00a0200.',
      birthday: 'Podaj i dzień, i miesiąc albo zostaw to pole puste.',
      noSuchDate: 'Nie ma takiej daty: {month} ma {days} dni.',
      year: 'Ten rok się nie zgadza. Popraw go albo zostaw puste pole.',
      tooYoung: 'Na nasze e-maile jest jeszcze trochę za wcześnie. Nic z tego, co tu wpisano, nie zostało u nas.',
      consent: 'Zaznacz to pole, jeśli możemy do Ciebie pisać. Bez tego nam nie wolno.',
      consentChanged: 'To zdanie się zmieniło. Odśwież stronę i przeczytaj je jeszcze raz.',
      other: 'Nie możemy tego odczytać. Popraw albo zostaw puste pole.',
      tooMany: 'Z Twojej sieci zapisuje się teraz wiele osób. Odczekaj minutę i naciśnij przycisk jeszcze raz.',
      offline:
        'Brak połączenia. Sprawdź internet i naciśnij przycisk jeszcze raz; wszystko, co wpisano, nadal tu jest.',
    },
  },
  ru: {
    problem: 'Здесь нужно кое-что поправить',
    errors: {
      email: 'Напишите один адрес полностью, например anna@example.com.',
      name: 'Напишите только имя или фамилию, без ссылок и символов.',
      phone: 'Напишите номер с кодом страны, например +48\u00a0600\u00a0100\u00a0200.',
      birthday: 'Укажите и день, и месяц или оставьте поле пустым.',
      noSuchDate: 'Такой даты нет: {month} заканчивается {days}‑го числа.',
      year: 'С годом что-то не так. Исправьте его или оставьте поле пустым.',
      tooYoung: 'Подписаться пока рановато: нужно немного подрасти. Ничего из написанного мы не сохранили.',
      consent: 'Отметьте это поле, если нам можно вам писать. Без этого нельзя.',
      consentChanged: 'Этот текст с тех пор изменился. Обновите страницу и прочитайте его ещё раз.',
      other: 'Это не удалось прочитать. Исправьте или оставьте поле пустым.',
      tooMany: 'Из вашей сети сейчас подписывается много людей. Подождите минуту и нажмите кнопку ещё раз.',
      offline: 'Нет связи. Проверьте интернет и нажмите кнопку ещё раз: всё, что вы написали, осталось на месте.',
    },
  },
  fi: {
    problem: 'Tarkista vielä tämä',
    errors: {
      email: 'Kirjoita yksi sähköpostiosoite kokonaan, esimerkiksi anna@example.com.',
      name: 'Kirjoita pelkkä nimi ilman linkkejä tai erikoismerkkejä.',
      phone: 'Kirjoita numero maatunnuksineen, esimerkiksi +358\u00a040\u00a0123\u00a04567.',
      birthday: 'Anna sekä päivä että kuukausi tai jätä kenttä tyhjäksi.',
      noSuchDate: 'Tätä päivää ei ole: {month}ssa on {days} päivää.',
      year: 'Vuosi ei voi olla oikein. Korjaa se tai jätä kenttä tyhjäksi.',
      tooYoung: 'Olet vielä hiukan liian nuori postituslistallemme. Emme tallentaneet mitään kirjoittamastasi.',
      consent: 'Rastita tämä, jos saamme kirjoittaa sinulle. Ilman lupaasi emme kirjoita.',
      consentChanged: 'Tämä lause on muuttunut. Lataa sivu uudelleen ja lue se vielä kerran.',
      other: 'Emme saa tästä selvää. Korjaa se tai jätä kenttä tyhjäksi.',
      tooMany: 'Verkostasi ilmoittautuu juuri nyt moni. Odota minuutti ja paina nappia uudelleen.',
      offline: 'Yhteys ei toimi. Tarkista verkkoyhteys ja paina nappia uudelleen; kirjoittamasi on yhä tallella.',
    },
  },
  sr: {
    problem: 'Погледајте ово још једном',
    errors: {
      email: 'Упишите једну целу имејл адресу, на пример anna@example.com.',
      name: 'Упишите само име или презиме, без линкова и симбола.',
      phone: 'Упишите број са позивним бројем земље, на пример +381\u00a060\u00a0123\u00a04567.',
      birthday: 'Упишите и дан и месец или оставите поље празно.',
      noSuchDate: 'Тај датум не постоји: {month} траје до {days}.',
      year: 'Година није исправна. Исправите је или оставите поље празно.',
      tooYoung: 'За пријаву је још мало рано. Ништа од уписаног нисмо сачували.',
      consent: 'Означите ово поље ако смемо да вам пишемо. Без тога не можемо.',
      consentChanged: 'Ова реченица се у међувремену променила. Освежите страницу и прочитајте је поново.',
      other: 'Ово не можемо да прочитамо. Исправите или оставите поље празно.',
      tooMany: 'Из ваше мреже се управо пријављује много људи. Сачекајте минут и поново притисните дугме.',
      offline: 'Нема везе. Проверите интернет и поново притисните дугме; све што сте уписали и даље је ту.',
    },
  },
});
