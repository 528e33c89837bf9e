/** Percent-encodes what of an address is not yet, as browsers do: a space would begin the next field. */
export const percentEncoded = (text: string): string =>
  encodeURI(text).replace(/%25([\dA-F]{2})/gi, '%$1')
