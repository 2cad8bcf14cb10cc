/** The one function of the library that tests use; it brings no types. */
declare module 'pngjs' {
  export const PNG: { sync: { read(file: Uint8Array): { data: Uint8Array; width: number; height: number } } };
}
