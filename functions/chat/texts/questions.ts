import { inBothScripts } from '../../shop/inBothScripts.ts';
import type { QuestionName } from '../talk/script.ts';

/** What the chat asks. */
export type QuestionWords = {
  /** `{shop}`, and `{intro}` from the form of the shop's configuration. */
  greeting: string;
  ask: Record<QuestionName | 'consent' | 'summary' | 'change', string>;
  /** Between an answer and the next question. `{name}` is filled in. */
  nice: string;
};

export const questions = inBothScripts<QuestionWords>({
  en: {
    greeting:
      'Hello, this is the automatic helper of {shop}. {intro} You can go back, skip or stop at any time, and a chat you don’t finish is forgotten after a day.',
    ask: {
      email: 'Which email address may we write to?',
      name: 'What shall we call you?',
      birthday: 'When is your birthday? The day and the month are enough, such as 23 April.',
      interests: 'What do you like? Tap one, or write several.',
      lookingFor: 'What do you mostly come to us for?',
      budget: 'About how much do you like to spend at once?',
      consent: 'This is for you alone to decide. Please read it, then say yes or no:',
      summary: 'This is what I have noted. Is it right?',
      change: 'What would you like to change?',
    },
    nice: 'Nice to meet you, {name}.',
  },
  pl: {
    greeting:
      'Dzień dobry, tu automatyczny pomocnik: {shop}. {intro} W każdej chwili możesz się cofnąć, pominąć pytanie albo zakończyć. Niedokończoną rozmowę zapominamy po jednym dniu.',
    ask: {
      email: 'Na jaki adres e-mail możemy pisać?',
      name: 'Jak mamy się do Ciebie zwracać?',
      birthday: 'Kiedy masz urodziny? Wystarczy dzień i miesiąc, np. 23 kwietnia.',
      interests: 'Co lubisz? Dotknij jednej odpowiedzi albo wpisz kilka.',
      lookingFor: 'Po co najczęściej do nas zaglądasz?',
      budget: 'Ile mniej więcej wydajesz na jedne zakupy?',
      consent: 'O tym decydujesz tylko Ty. Przeczytaj i odpowiedz: tak czy nie?',
      summary: 'To mam zapisane. Czy wszystko się zgadza?',
      change: 'Co chcesz zmienić?',
    },
    nice: 'Miło Cię poznać, {name}.',
  },
  ru: {
    greeting:
      'Здравствуйте, это автоматический помощник: {shop}. {intro} В любой момент можно вернуться, пропустить вопрос или закончить. Незаконченный разговор мы забываем через день.',
    ask: {
      email: 'На какой адрес электронной почты вам писать?',
      name: 'Как к вам обращаться?',
      birthday: 'Когда у вас день рождения? Достаточно дня и месяца, например 23 апреля.',
      interests: 'Что вы любите? Нажмите на один ответ или напишите несколько.',
      lookingFor: 'За чем вы чаще всего к нам заходите?',
      budget: 'Сколько примерно вы обычно тратите за один раз?',
      consent: 'Это решаете только вы. Прочитайте и ответьте, да или нет:',
      summary: 'Вот что записано. Всё верно?',
      change: 'Что вы хотите изменить?',
    },
    nice: 'Приятно познакомиться, {name}.',
  },
  fi: {
    greeting:
      'Hei, täällä vastaa automaatti: {shop}. {intro} Voit milloin tahansa palata taaksepäin, ohittaa kysymyksen tai lopettaa. Kesken jääneen keskustelun unohdamme päivän päästä.',
    ask: {
      email: 'Mihin sähköpostiosoitteeseen saamme kirjoittaa?',
      name: 'Miksi saamme kutsua sinua?',
      birthday: 'Milloin on syntymäpäiväsi? Päivä ja kuukausi riittävät, esimerkiksi 23. huhtikuuta.',
      interests: 'Mistä pidät? Napauta yhtä tai kirjoita useampi.',
      lookingFor: 'Mitä tulet meiltä useimmin hakemaan?',
      budget: 'Paljonko suunnilleen käytät kerralla?',
      consent: 'Tästä päätät vain sinä. Lue ja vastaa sitten kyllä tai ei:',
      summary: 'Näin olen kirjannut. Onko kaikki oikein?',
      change: 'Mitä haluat muuttaa?',
    },
    nice: 'Hauska tutustua, {name}.',
  },
  sr: {
    greeting:
      'Добар дан, овде аутоматски помоћник: {shop}. {intro} У сваком тренутку можете да се вратите, прескочите питање или завршите. Недовршен разговор заборављамо после једног дана.',
    ask: {
      email: 'На коју имејл адресу можемо да вам пишемо?',
      name: 'Како да вам се обраћамо?',
      birthday: 'Када вам је рођендан? Довољни су дан и месец, на пример 23. април.',
      interests: 'Шта волите? Додирните један одговор или напишите више њих.',
      lookingFor: 'По шта најчешће свраћате код нас?',
      budget: 'Колико отприлике трошите по куповини?',
      consent: 'О овоме одлучујете само ви. Прочитајте, па одговорите са да или не:',
      summary: 'Ово је забележено. Да ли је све тачно?',
      change: 'Шта желите да промените?',
    },
    nice: 'Драго нам је, {name}.',
  },
});
