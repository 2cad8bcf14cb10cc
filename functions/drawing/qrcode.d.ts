/** The part of the library that draws no picture and reads no file: it alone goes into the bundle. */
declare module 'qrcode/lib/core/qrcode.js' {
  export type Code = { modules: { size: number; get(row: number, column: number): number } };
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): Code;
}
