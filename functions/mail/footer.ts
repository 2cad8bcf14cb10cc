import { inBothScripts } from '../shop/inBothScripts.ts';

type FooterTexts = {
  /** Before the button's address in full, for those whose mail program shows no button. */
  buttonAddress: string;
  /** `purpose` is what the reader asked for, by its title. */
  why: string;
  /** The page behind it asks once more: mail programs and scanners open links. */
  unsubscribe: string;
  /** The link to everything a person can see and change. */
  choices: string;
};

/** What our layout says in every letter, whatever the letter says. */
export const footer = inBothScripts<FooterTexts>({
  en: {
    buttonAddress: 'No button to be seen? Open this address:',
    why: 'You get this email because you asked for “{purpose}”.',
    unsubscribe: 'Unsubscribe',
    choices: 'Your choices and data',
  },
  pl: {
    buttonAddress: 'Nie widać przycisku? Otwórz ten adres:',
    why: 'Dostajesz ten e-mail, bo ten adres zapisano na „{purpose}”.',
    unsubscribe: 'Wypisz się',
    choices: 'Twoje ustawienia i dane',
  },
  ru: {
    buttonAddress: 'Кнопки не видно? Откройте этот адрес:',
    why: 'Вы получили это письмо, потому что подписались на «{purpose}».',
    unsubscribe: 'Отписаться',
    choices: 'Ваши настройки и данные',
  },
  fi: {
    buttonAddress: 'Eikö nappia näy? Avaa tämä osoite:',
    why: 'Saat tämän viestin, koska olet tilannut meiltä: ”{purpose}”.',
    unsubscribe: 'Peru viestit',
    choices: 'Omat valinnat ja tiedot',
  },
  sr: {
    buttonAddress: 'Не видите дугме? Отворите ову адресу:',
    why: 'Овај имејл добијате јер сте се пријавили за „{purpose}“.',
    unsubscribe: 'Одјавите се',
    choices: 'Ваша подешавања и подаци',
  },
});
