import { KartotekaCheckout } from './KartotekaCheckout.ts';

/* A script of its own, for the checkout alone; like the form's, it asks where it came from. */
const script = document.currentScript as HTMLScriptElement | null;
KartotekaCheckout.origin = new URL(script?.src ?? location.href).origin;
if (!customElements.get('kartoteka-checkout')) customElements.define('kartoteka-checkout', KartotekaCheckout);
