import './core.ts';

export { default as Counter } from '../screens/Counter.tsx';
export { default as Vouchers } from '../screens/Vouchers.tsx';
