import { KartotekaChat } from './KartotekaChat.ts';

/* A classic script, like that of the forms: it needs no CORS to be loaded from another site, and can ask where it came from. */
const script = document.currentScript as HTMLScriptElement | null;
KartotekaChat.origin = new URL(script?.src ?? location.href).origin;
if (!customElements.get('kartoteka-chat')) customElements.define('kartoteka-chat', KartotekaChat);
