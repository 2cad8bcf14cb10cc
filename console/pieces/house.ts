import './core.ts';

export { default as Places } from '../screens/Places.tsx';
export { default as Settings } from '../screens/Settings.tsx';
