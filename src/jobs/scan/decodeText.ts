import type { Fetched } from '../../fetch/guardedFetch'

/** Where HTML may declare its encoding (HTML standard, 4.2.5.4). Bytes. */
const PRESCAN = 1024

/** Text of an answer, by the charset of its header, of its own `<meta>`, or UTF-8. */
export const decodeText = ({ bytes, charset }: Pick<Fetched, 'bytes' | 'charset'>): string => {
  const head = bytes.subarray(0, PRESCAN).toString('latin1')
  const label = charset ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  return decoderOf(label).decode(bytes)
}

const decoderOf = (label: string): TextDecoder => {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
