/** Below Payload's API route. */
export const STUDIO_FONTS = '/brand-studio/fonts'

/** Where the studio takes a file of a font package from. */
export const fontUrl =
  (api: string) =>
  (file: string): string => {
    const [, font, , name] = file.split('/')
    return `${api}${STUDIO_FONTS}/${font}/${name}`
  }
