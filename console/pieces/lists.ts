import './core.ts';

export { default as Import } from '../screens/Import.tsx';
