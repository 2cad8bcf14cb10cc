import './core.ts';

export { default as Changes } from '../screens/Changes.tsx';
export { default as Contact } from '../screens/Contact.tsx';
export { default as Contacts } from '../screens/Contacts.tsx';
export { default as Import } from '../screens/Import.tsx';
export { default as Places } from '../screens/Places.tsx';
export { default as Settings } from '../screens/Settings.tsx';
export { default as Why } from '../screens/Why.tsx';
