const HEX = /^#[0-9a-f]{6}$/i

/** A spot of a colour. What is no colour stays unseen: the value was written by strangers. */
export const Swatch = ({ color, size }: { color: string; size?: 'large' }) =>
  HEX.test(color) ? (
    <span
      aria-hidden="true"
      className={size ? `ts-scan-swatch ts-scan-swatch--${size}` : 'ts-scan-swatch'}
      style={{ background: color }}
    />
  ) : null
