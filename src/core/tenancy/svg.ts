/** Bytes looked at: comments and a DOCTYPE may stand before the root element. */
const HEAD = 64 * 1024

/**
 * True when bytes are an SVG document, whatever their name says: text whose root is `<svg`, after a
 * byte order mark, XML declaration, comments and DOCTYPE; UTF-8 or UTF-16; also gzipped SVG is suspected
 * of any gzip file (no accepted type is one).
 */
export const looksLikeSvg = (bytes: Uint8Array): boolean => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true
  // UTF-16 text of this kind is ASCII with a zero byte beside each character.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\u0000', '')
  const text = head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replace(/^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]|\[[\s\S]*?\])*>)+/i, '')
  return /^<(?:[a-z][\w.-]*:)?svg[\s>/]/i.test(text)
}
