/** Made by build/laterFaces.ts: the font, the address of each file, and the letters in it as `rangeOf` reads them. */
declare module "virtual:later-faces" {
  export const faces: readonly (readonly [family: string, file: string, letters: string])[];
}
