import type { Locale } from '../../shop/locales.ts';
import type { LetterTexts } from './letter.types.ts';

/** The letter after a long silence. No reproach; an open question. */
export const winBack: Record<Locale, LetterTexts> = {
  en: {
    subject: 'It has been a while{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'There is news, and a question.',
    heading: 'We would be glad to see you again',
    greeting: 'Hello{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: [
      'It has been a while since we last heard from you. There are new things on our shelves; perhaps one of them is for you.',
      'And if something was not as it should be, we would like to know.',
    ],
    button: 'See what is new',
    after: ['You can also simply answer this letter, in a word or two. A person reads every answer.'],
    closing: 'Yours,',
  },
  pl: {
    subject: 'Dawno się nie widzieliśmy{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Mamy nowości i jedno pytanie.',
    heading: 'Chętnie znów Cię zobaczymy',
    greeting: 'Dzień dobry{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: [
      'minęło trochę czasu, odkąd mieliśmy od Ciebie wieści. Na naszych półkach są nowe rzeczy, może któraś właśnie dla Ciebie.',
      'A jeśli coś było nie tak, chcielibyśmy o tym wiedzieć.',
    ],
    button: 'Zobacz, co nowego',
    after: ['Możesz też po prostu odpowiedzieć na ten list, choćby jednym słowem. Każdą odpowiedź czyta człowiek.'],
    closing: 'Pozdrawiamy',
  },
  ru: {
    subject: 'Давно не виделись{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'У нас есть новости и один вопрос.',
    heading: 'Будем рады увидеть вас снова',
    greeting: 'Здравствуйте{% if firstName %}, {{ firstName }}{% endif %}.',
    paragraphs: [
      'Прошло немало времени с нашей последней встречи. На полках появилось новое, и что-то, возможно, как раз для вас.',
      'А если что-то было не так, нам важно об этом знать.',
    ],
    button: 'Посмотреть новинки',
    after: ['Можно и просто ответить на это письмо, хоть одним словом. Каждый ответ читает человек.'],
    closing: 'До встречи,',
  },
  fi: {
    subject: 'Viime kerrasta on aikaa{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Meillä on uutta, ja yksi kysymys.',
    heading: 'Näkisimme sinut mielellämme taas',
    greeting: 'Hei{% if firstName %} {{ firstName }}{% endif %},',
    paragraphs: [
      'siitä on jo aikaa, kun viimeksi kuulimme sinusta. Hyllyssämme on uutta, ehkä jotain juuri sinulle.',
      'Ja jos jokin ei ollut niin kuin pitäisi, haluaisimme kuulla siitä.',
    ],
    button: 'Katso, mitä uutta',
    after: ['Voit myös vain vastata tähän kirjeeseen sanalla tai parilla. Jokaisen vastauksen lukee ihminen.'],
    closing: 'Terveisin',
  },
  sr: {
    subject: 'Дуго се нисмо видели{% if firstName %}, {{ firstName }}{% endif %}',
    preheader: 'Имамо новости и једно питање.',
    heading: 'Радо бисмо вас опет видели',
    greeting: 'Здраво{% if firstName %}, {{ firstName }}{% endif %},',
    paragraphs: [
      'прошло је доста времена откако смо се последњи пут чули. На нашим полицама има новости, можда баш и за вас.',
      'А ако нешто није било како треба, волели бисмо да то знамо.',
    ],
    button: 'Погледајте шта је ново',
    after: ['Можете и само да одговорите на ово писмо, макар једном речју. Сваки одговор чита човек.'],
    closing: 'Срдачан поздрав,',
  },
};
