declare module 'cyrillic-to-latin' {
  export default function cyrillicToLatin(text: string): string;
}
