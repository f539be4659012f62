/** Made by build/chineseFaces.ts: the address of each file, and the letters in it as `rangeOf` reads them. */
declare module "virtual:chinese-faces" {
  export const faces: readonly (readonly [file: string, letters: string])[];
}
