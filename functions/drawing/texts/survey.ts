import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { AnswerTexts } from './texts.types.ts';

export type SurveyTexts = {
  optional: string;
  submit: string;
  /** Heading of the summary of errors. */
  problem: string;
  /** Asks for an answer to one question. */
  choose: string;
  tooLong: string;
  trap: string;
  /** Who will know the answer. */
  note: string;
  answered: AnswerTexts;
};

export const surveyTexts = inBothScripts<SurveyTexts>({
  en: {
    optional: 'optional',
    submit: 'Send my answer',
    problem: 'Please look at this again',
    choose: 'Choose one of the answers.',
    tooLong: 'Shorten this to a thousand characters, please.',
    trap: 'Leave this field empty',
    note: 'If you came by the link in our email, we keep your answer with your address. Otherwise nobody knows whose it is.',
    answered: {
      title: 'Thank you, that helps us',
      text: '{shop} reads every answer. Changed your mind? You can answer again.',
      link: 'Answer again',
      help: 'Want to say more? Write to {replyTo}.',
    },
  },
  pl: {
    optional: 'nieobowiązkowo',
    submit: 'Wyślij odpowiedź',
    problem: 'Tu trzeba coś poprawić',
    choose: 'Wybierz jedną z odpowiedzi.',
    tooLong: 'Skróć to, proszę, do tysiąca znaków.',
    trap: 'Zostaw to pole puste',
    note: 'Jeśli trafiasz tu z linku w naszym e-mailu, zapisujemy odpowiedź przy Twoim adresie. Bez tego linku nikt nie wie, czyja to odpowiedź.',
    answered: {
      title: 'Dziękujemy, to nam pomaga',
      text: '{shop} czyta każdą odpowiedź. Zmiana zdania? Możesz odpowiedzieć jeszcze raz.',
      link: 'Odpowiedz jeszcze raz',
      help: 'Chcesz dodać coś więcej? Napisz: {replyTo}.',
    },
  },
  ru: {
    optional: 'необязательно',
    submit: 'Отправить ответ',
    problem: 'Здесь нужно кое-что поправить',
    choose: 'Выберите один из ответов.',
    tooLong: 'Пожалуйста, сократите до тысячи знаков.',
    trap: 'Оставьте это поле пустым',
    note: 'Если вы пришли по ссылке из нашего письма, ответ сохранится вместе с вашим адресом. Без ссылки никто не узнает, чей он.',
    answered: {
      title: 'Спасибо, это нам поможет',
      text: '{shop}: мы читаем каждый ответ. Передумали? Можно ответить ещё раз.',
      link: 'Ответить ещё раз',
      help: 'Хотите добавить? Напишите нам: {replyTo}.',
    },
  },
  fi: {
    optional: 'vapaaehtoinen',
    submit: 'Lähetä vastaus',
    problem: 'Tarkista vielä tämä',
    choose: 'Valitse yksi vastauksista.',
    tooLong: 'Lyhennä tämä enintään tuhanteen merkkiin.',
    trap: 'Jätä tämä kenttä tyhjäksi',
    note: 'Jos tulit viestimme linkistä, vastauksesi tallennetaan osoitteesi yhteyteen. Muuten kukaan ei tiedä, kenen se on.',
    answered: {
      title: 'Kiitos, tästä on meille apua',
      text: '{shop} lukee jokaisen vastauksen. Muuttuiko mielesi? Voit vastata uudelleen.',
      link: 'Vastaa uudelleen',
      help: 'Haluatko kertoa lisää? Kirjoita osoitteeseen {replyTo}.',
    },
  },
  sr: {
    optional: 'није обавезно',
    submit: 'Пошаљи одговор',
    problem: 'Погледајте ово још једном',
    choose: 'Изаберите један од одговора.',
    tooLong: 'Скратите ово на највише хиљаду знакова.',
    trap: 'Оставите ово поље празно',
    note: 'Ако сте дошли преко линка из нашег имејла, одговор чувамо уз вашу адресу. Иначе нико не зна чији је.',
    answered: {
      title: 'Хвала, то нам помаже',
      text: '{shop} чита сваки одговор. Предомислили сте се? Можете да одговорите поново.',
      link: 'Одговори поново',
      help: 'Желите још нешто да кажете? Пишите на {replyTo}.',
    },
  },
});
