import './core.ts';

export { default as Today } from '../screens/Today.tsx';
