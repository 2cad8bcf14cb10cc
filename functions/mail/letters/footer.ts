import type { Locale } from '../../shop/locales.ts';
import type { FooterTexts } from './letter.types.ts';

export const footer: Record<Locale, FooterTexts> = {
  en: {
    buttonAddress: 'No button to be seen? Open this address:',
    why: 'You get this letter because you asked for “{{ purpose }}”{% if since %} on {{ since }}{% endif %}.',
    leave: 'Leave with one tap',
    preferences: 'Your choices and data',
  },
  pl: {
    buttonAddress: 'Nie widać przycisku? Otwórz ten adres:',
    why: 'Otrzymujesz ten list, bo {% if since %}{{ since }} {% endif %}ten adres zapisano na „{{ purpose }}”.',
    leave: 'Zrezygnuj jednym dotknięciem',
    preferences: 'Twoje ustawienia i dane',
  },
  ru: {
    buttonAddress: 'Кнопки не видно? Откройте этот адрес:',
    why: 'Вы получили это письмо, потому что {% if since %}{{ since }} {% endif %}подписались на «{{ purpose }}».',
    leave: 'Отписаться одним нажатием',
    preferences: 'Ваши настройки и данные',
  },
  fi: {
    buttonAddress: 'Eikö nappi näy? Avaa tämä osoite:',
    why: 'Saat tämän kirjeen, koska tilasit {% if since %}{{ since }} {% endif %}listan ”{{ purpose }}”.',
    leave: 'Poistu listalta yhdellä napautuksella',
    preferences: 'Omat valinnat ja tiedot',
  },
  sr: {
    buttonAddress: 'Не видите дугме? Отворите ову адресу:',
    why: 'Ово писмо добијате јер сте се {% if since %}{{ since }} {% endif %}пријавили за „{{ purpose }}“.',
    leave: 'Одјавите се једним додиром',
    preferences: 'Ваша подешавања и подаци',
  },
};
